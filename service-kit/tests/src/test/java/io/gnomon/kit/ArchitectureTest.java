package io.gnomon.kit;

import io.gnomon.testing.architecture.ArchitectureRules;
import io.gnomon.testing.architecture.ModuleRules;

/** The rules of the services hold for all that they share: this module sees each part of it. */
class ArchitectureTest extends ModuleRules {

  static final ArchitectureRules RULES = ArchitectureRules.of("io.gnomon.kit");

  ArchitectureTest() {
    super(RULES);
  }

  @Override
  protected String[] clockProducers() {
    return new String[] {"ClockProducer"};
  }
}
