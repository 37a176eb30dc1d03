package io.gnomon.testing.architecture;

import org.junit.jupiter.api.Test;

/** What every service keeps that has tables of its own. */
public abstract class ServiceRules extends ModuleRules {

  private final String[] otherServices;

  /**
   * Of the main classes of a service.
   *
   * @param otherServices the packages of those whose types it may not use
   */
  protected ServiceRules(ArchitectureRules rules, String... otherServices) {
    super(rules);
    this.otherServices = otherServices;
  }

  /** The fields of entities, with their classes' simple names, that are kept by names; none. */
  protected String[] columnsOfEnumNames() {
    return new String[0];
  }

  @Test
  void enumerationsAreStoredByTheirText() {
    rules.enumerationsAreStoredByTheirText(columnsOfEnumNames());
  }

  @Test
  void noTypeOfAnotherServiceIsUsed() {
    rules.noTypeOfAnotherServiceIsUsed(otherServices);
  }

  @Test
  void rawRoutesAreSecured() {
    rules.rawRoutesAreSecured();
  }
}
