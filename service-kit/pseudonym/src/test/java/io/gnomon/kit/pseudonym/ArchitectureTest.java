package io.gnomon.kit.pseudonym;

import io.gnomon.testing.architecture.ArchitectureRules;
import io.gnomon.testing.architecture.ModuleRules;

class ArchitectureTest extends ModuleRules {

  private static final ArchitectureRules RULES = ArchitectureRules.of("io.gnomon.kit.pseudonym");

  ArchitectureTest() {
    super(RULES);
  }
}
