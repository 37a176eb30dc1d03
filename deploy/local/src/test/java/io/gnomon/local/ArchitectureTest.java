package io.gnomon.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import io.gnomon.testing.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final ArchitectureRules RULES = ArchitectureRules.of("io.gnomon.local");

  @Test
  void featuresAreFreeOfCycles() {
    RULES.featuresAreFreeOfCycles();
  }

  @Test
  void theLauncherKnowsNoSql() {
    RULES.check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..")
            .because("what it asks of PostgreSQL is a method of PostgresAccess"));
  }
}
