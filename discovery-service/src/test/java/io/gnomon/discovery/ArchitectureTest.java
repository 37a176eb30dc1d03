package io.gnomon.discovery;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import org.junit.jupiter.api.Test;

/**
 * Plain tests: the engine of ArchUnit's own annotations finds no rules beside Quarkus' launcher.
 */
class ArchitectureTest {

  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.gnomon.discovery");

  @Test
  void everyEndpointSaysWhoMayCallIt() {
    methods()
        .that()
        .areAnnotatedWith(GET.class)
        .or()
        .areAnnotatedWith(POST.class)
        .should()
        .beAnnotatedWith(RolesAllowed.class)
        .orShould()
        .beAnnotatedWith(PermitAll.class)
        .because("an endpoint that forgets its roles is open to everybody with any token")
        .check(SERVICE);
  }

  @Test
  void featuresFormNoCircles() {
    slices()
        .matching("io.gnomon.discovery.(*)..")
        .should()
        .beFreeOfCycles()
        .because("a feature must be understood, tested and moved without the one that uses it")
        .check(SERVICE);
  }

  @Test
  void noTypeOfAnotherServiceIsUsed() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.gnomon.policy..", "io.gnomon.catalog..", "io.gnomon.agent..")
        .because("services share contracts, not types")
        .check(SERVICE);
  }

  @Test
  void logFormatsKnowNoFramework() {
    noClasses()
        .that()
        .resideInAPackage("..logformat..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta..", "io.quarkus..", "java.sql..", "org.apache.kafka..")
        .because("a log format is bytes in, transactions out, and is tested as that")
        .check(SERVICE);
  }

  @Test
  void usageComesToTheTablesOneWay() {
    noClasses()
        .that()
        .resideInAnyPackage("..ingest..", "..report..")
        .should()
        .dependOnClassesThat()
        .haveSimpleName("UsageStore")
        .because("what devices send is counted exactly once only on its way through the roll-up")
        .check(SERVICE);
  }
}
