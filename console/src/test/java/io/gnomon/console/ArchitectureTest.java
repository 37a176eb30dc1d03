package io.gnomon.console;

import io.gnomon.testing.architecture.ArchitectureRules;
import io.gnomon.testing.architecture.ModuleRules;
import org.junit.jupiter.api.Test;

/**
 * The rules that hold for a door: it has no resources and no tables, and its routes are raw, since
 * it passes tokens on and knows no roles.
 */
class ArchitectureTest extends ModuleRules {

  private static final ArchitectureRules RULES = ArchitectureRules.of("io.gnomon.console");

  ArchitectureTest() {
    super(RULES);
  }

  @Test
  void noTypeOfAServiceIsUsed() {
    RULES.noTypeOfAnotherServiceIsUsed(
        "io.gnomon.catalog..", "io.gnomon.discovery..", "io.gnomon.policy..");
  }
}
