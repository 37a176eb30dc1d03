package io.gnomon.console;

import io.gnomon.testing.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

/**
 * The rules that hold for a door: it has no resources and no tables, and its routes are raw, since
 * it passes tokens on and knows no roles.
 */
class ArchitectureTest {

  private static final ArchitectureRules RULES = ArchitectureRules.of("io.gnomon.console");

  @Test
  void packagesAreFreeOfCycles() {
    RULES.packagesAreFreeOfCycles();
  }

  @Test
  void noTypeOfAServiceIsUsed() {
    RULES.noTypeOfAnotherServiceIsUsed(
        "io.gnomon.catalog..", "io.gnomon.discovery..", "io.gnomon.policy..");
  }

  @Test
  void beansSayTheirRole() {
    RULES.beansSayTheirRole();
  }

  @Test
  void beansHaveOneScope() {
    RULES.beansHaveOneScope();
  }

  @Test
  void boundsAreNamedAlike() {
    RULES.boundsAreNamedAlike();
  }

  @Test
  void whatRunsBesideRequestsIsABackgroundTask() {
    RULES.whatRunsBesideRequestsIsABackgroundTask();
  }
}
