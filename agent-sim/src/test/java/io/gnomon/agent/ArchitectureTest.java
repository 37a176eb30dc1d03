package io.gnomon.agent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

/**
 * Plain tests: the engine of ArchUnit's own annotations finds no rules beside Quarkus' launcher.
 */
class ArchitectureTest {

  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.gnomon.agent");

  @Test
  void featuresDoNotDependOnEachOtherInCircles() {
    slices()
        .matching("io.gnomon.agent.(*)..")
        .should()
        .beFreeOfCycles()
        .because("a feature that needs itself through another one cannot be understood alone")
        .check(MODULE);
  }

  @Test
  void devicesKnowNoService() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.gnomon.catalog..",
            "io.gnomon.discovery..",
            "io.gnomon.policy..",
            "java.sql..",
            "org.apache.kafka..")
        .because("a device talks to the services only as a real endpoint would: over HTTP")
        .check(MODULE);
  }

  @Test
  void connectionsAreOpenedInOnePlace() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.gnomon.agent.transport..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "io\\.vertx\\.core\\.http\\.HttpClient.*|java\\.net\\.http\\..*|java\\.net\\.Socket"
                + "|java\\.net\\.URLConnection|java\\.net\\.InetAddress")
        .because("no visit may ever open a connection to the visited site, nor look its name up")
        .check(MODULE);
  }

  @Test
  void devicesDoNotKnowTheContainer() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.gnomon.agent.fleet..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.quarkus..", "jakarta..")
        .because("what a device does is told and tested without a container")
        .check(MODULE);
  }

  @Test
  void noDeviceHasAThreadOrATimer() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.gnomon.agent.fleet..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.lang\\.Thread|java\\.util\\.Timer|java\\.util\\.concurrent\\..*Executor.*")
        .because("a hundred thousand devices share one loop and one wheel of due work")
        .check(MODULE);
  }

  @Test
  void everyEndpointSaysWhoMayCallIt() {
    methods()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Path.class)
        .and()
        .arePublic()
        .should()
        .beAnnotatedWith(RolesAllowed.class)
        .orShould()
        .beAnnotatedWith(PermitAll.class)
        .because("an endpoint without roles is open to everyone by accident")
        .check(MODULE);
  }

  @Test
  void resourcesAreThin() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Resource")
        .should()
        .resideInAPackage("io.gnomon.agent.fleet..")
        .because("HTTP is spoken by people to the fleet, never to a single feature")
        .check(MODULE);
  }
}
