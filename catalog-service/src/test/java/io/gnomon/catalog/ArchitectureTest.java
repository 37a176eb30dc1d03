package io.gnomon.catalog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import org.junit.jupiter.api.Test;

/**
 * Rules as plain tests: the engine of ArchUnit finds none of its fields where Quarkus loads the
 * test classes, and then passes.
 */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.gnomon.catalog");

  @Test
  void featuresDoNotDependOnEachOtherInCircles() {
    check(
        slices()
            .matching("io.gnomon.catalog.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature is read without knowing those that use it"));
  }

  @Test
  void scoresArePureArithmetic() {
    check(
        noClasses()
            .that()
            .resideInAPackage("..score..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "java.sql..", "..app..", "..bundle..")
            .because("a score is arithmetic over facts, tested with data alone"));
  }

  @Test
  void noTypeOfAnotherServiceIsUsed() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.gnomon.policy..", "io.gnomon.discovery..", "io.gnomon.agent..")
            .because("services share contracts, not types"));
  }

  @Test
  void entitiesStayInTheirFeature() {
    check(
        classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .because("entities never leave the feature that stores them"));
  }

  @Test
  void whatStandsOnTheWireStaysInItsFeature() {
    check(
        classes()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .or()
            .haveSimpleNameEndingWith("Response")
            .should()
            .bePackagePrivate()
            .because("what stands on the wire is nobody's type but the resource's"));
  }

  @Test
  void everyEndpointSaysWhoMayCall() {
    check(
        methods()
            .that(areEndpoints())
            .should(sayWhoMayCall())
            .because("an endpoint without roles is open by oversight"));
  }

  private static void check(ArchRule rule) {
    rule.check(CLASSES);
  }

  private static DescribedPredicate<JavaMethod> areEndpoints() {
    return DescribedPredicate.describe(
        "are endpoints",
        method ->
            method.isAnnotatedWith(GET.class) || method.isMetaAnnotatedWith(HttpMethod.class));
  }

  private static ArchCondition<JavaMethod> sayWhoMayCall() {
    return new ArchCondition<>("say who may call") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean said =
            method.isAnnotatedWith(RolesAllowed.class)
                || method.isAnnotatedWith(PermitAll.class)
                || method.getOwner().isAnnotatedWith(RolesAllowed.class);
        events.add(new SimpleConditionEvent(method, said, method.getFullName()));
      }
    };
  }
}
