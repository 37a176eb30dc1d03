package io.gnomon.catalog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;

@AnalyzeClasses(
    packages = "io.gnomon.catalog",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule features =
      slices()
          .matching("io.gnomon.catalog.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a feature is read without knowing those that use it");

  @ArchTest
  static final ArchRule scores =
      noClasses()
          .that()
          .resideInAPackage("..score..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta..", "io.quarkus..", "java.sql..", "..app..", "..bundle..")
          .because("a score is arithmetic over facts, tested with data alone");

  @ArchTest
  static final ArchRule otherContexts =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.gnomon.policy..", "io.gnomon.discovery..", "io.gnomon.agent..")
          .because("services share contracts, not types");

  @ArchTest
  static final ArchRule entities =
      classes()
          .that()
          .areAnnotatedWith(Entity.class)
          .should()
          .bePackagePrivate()
          .because("entities never leave the feature that stores them");

  @ArchTest
  static final ArchRule resources =
      classes()
          .that()
          .haveSimpleNameEndingWith("Resource")
          .or()
          .haveSimpleNameEndingWith("Response")
          .should()
          .bePackagePrivate()
          .because("what stands on the wire is nobody's type but the resource's");

  @ArchTest
  static final ArchRule roles =
      methods()
          .that(areEndpoints())
          .should(sayWhoMayCall())
          .because("an endpoint without roles is open by oversight");

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
