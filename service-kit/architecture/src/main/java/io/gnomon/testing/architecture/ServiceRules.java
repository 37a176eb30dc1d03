package io.gnomon.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import jakarta.persistence.Enumerated;
import java.util.List;
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
    var older = List.of(columnsOfEnumNames());
    rules.check(
        noFields()
            .that(
                describe(
                    "are none of the older ones",
                    field ->
                        !older.contains(field.getOwner().getSimpleName() + "." + field.getName())))
            .should()
            .beAnnotatedWith(Enumerated.class)
            .because("a value is spelled in a table as it is in answers"));
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
