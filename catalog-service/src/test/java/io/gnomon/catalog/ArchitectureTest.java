package io.gnomon.catalog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import io.gnomon.testing.architecture.ArchitectureRules;
import io.gnomon.testing.architecture.ServiceRules;
import org.junit.jupiter.api.Test;

/** Rules as plain tests, see {@link ArchitectureRules}. */
class ArchitectureTest extends ServiceRules {

  static final ArchitectureRules RULES = ArchitectureRules.of("io.gnomon.catalog");

  ArchitectureTest() {
    super(RULES, "io.gnomon.policy..", "io.gnomon.discovery..", "io.gnomon.agent..");
  }

  /** Older than the rule: the version that runs beside a newer one knows their values alone. */
  @Override
  protected String[] columnsOfEnumNames() {
    return new String[] {
      "AppDomainEmbeddable.review",
      "CatalogFeedImportEntity.state",
      "SuggestionEntity.kind",
      "SuggestionEntity.state"
    };
  }

  @Test
  void scoresArePureArithmetic() {
    RULES.check(
        noClasses()
            .that()
            .resideInAPackage("..score..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "java.sql..", "..app..", "..bundle..")
            .because("a score is arithmetic over facts, tested with data alone"));
  }

  @Test
  void theMergeIsPure() {
    RULES.check(
        noClasses()
            .that()
            .resideInAPackage("..merge..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "java.sql..", "io.gnomon.kit..")
            .because("the merge is a function of what the layers say, tested with data alone"));
  }

  @Test
  void typesOfTheWireStayInTheirFeature() {
    RULES.check(
        classes()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .or()
            .haveSimpleNameEndingWith("Response")
            .should()
            .bePackagePrivate()
            .because("what goes over the wire is the type of the resource alone"));
  }
}
