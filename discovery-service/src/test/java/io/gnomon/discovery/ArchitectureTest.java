package io.gnomon.discovery;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import io.gnomon.testing.architecture.ArchitectureRules;
import io.gnomon.testing.architecture.ServiceRules;
import org.junit.jupiter.api.Test;

/**
 * Plain tests: the engine of ArchUnit's own annotations finds no rules beside Quarkus' launcher.
 */
class ArchitectureTest extends ServiceRules {

  static final ArchitectureRules RULES = ArchitectureRules.of("io.gnomon.discovery");

  ArchitectureTest() {
    super(RULES, "io.gnomon.policy..", "io.gnomon.catalog..", "io.gnomon.agent..");
  }

  /** The offsets of the roll-up are in PostgreSQL. */
  @Override
  protected String[] kafkaClientOwners() {
    return new String[] {"RollupWorker"};
  }

  @Test
  void logFormatsKnowNoFramework() {
    RULES.check(
        noClasses()
            .that()
            .resideInAPackage("..logformat..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "java.sql..", "org.apache.kafka..")
            .because("a log format is bytes in, transactions out, and is tested as that"));
  }

  @Test
  void usageComesToTheTablesOneWay() {
    RULES.check(
        noClasses()
            .that()
            .resideInAnyPackage("..ingest..", "..report..", "..breakdown..")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("UsageStore")
            .because(
                "what devices send is counted exactly once only on its way through the roll-up"));
  }
}
