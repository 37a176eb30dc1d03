package io.gnomon.policy;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import io.gnomon.testing.architecture.ArchitectureRules;
import io.gnomon.testing.architecture.ServiceRules;
import org.junit.jupiter.api.Test;

/**
 * Plain tests: the engine of ArchUnit's own annotations finds no rules beside Quarkus' launcher.
 */
class ArchitectureTest extends ServiceRules {

  static final ArchitectureRules RULES = ArchitectureRules.of("io.gnomon.policy");

  ArchitectureTest() {
    super(RULES, "io.gnomon.catalog..", "io.gnomon.discovery..", "io.gnomon.agent..");
  }

  @Test
  void featuresDependOneWay() {
    RULES.check(
        slices()
            .matching("io.gnomon.policy.(*)..")
            .should()
            .beFreeOfCycles()
            .because(
                "two features that know each other are one; an interface in the lower one turns the"
                    + " arrow"));
  }
}
