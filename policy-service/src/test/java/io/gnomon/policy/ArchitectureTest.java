package io.gnomon.policy;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.vertx.ext.web.Router;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * Plain tests: the engine of ArchUnit's own annotations finds no rules beside Quarkus' launcher.
 */
class ArchitectureTest {

  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.gnomon.policy");

  @Test
  void everyEndpointSaysWhoMayCallIt() {
    var rule =
        methods()
            .that()
            .areAnnotatedWith(GET.class)
            .or()
            .areAnnotatedWith(POST.class)
            .or()
            .areAnnotatedWith(PUT.class)
            .or()
            .areAnnotatedWith(PATCH.class)
            .or()
            .areAnnotatedWith(DELETE.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .because("what declares no roles is open to everybody, and nobody decided so");

    rule.check(SERVICE);
  }

  @Test
  void rawRoutesAreSecured() {
    var rule =
        noClasses()
            .should()
            .callMethodWhere(target(owner(assignableTo(Router.class))))
            .because("a raw route knows no roles: SecuredRoutes registers it and takes them");

    rule.check(SERVICE);
  }

  @Test
  void entitiesStayInTheirFeature() {
    var rule =
        classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAssignableTo(PanacheRepositoryBase.class)
            .should()
            .bePackagePrivate()
            .because(
                "a feature offers records and services; who writes its tables would break its invariants");

    rule.check(SERVICE);
  }

  @Test
  void resourcesStayAtTheEdge() {
    var rule =
        noClasses()
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Path.class)
            .because(
                "a resource only translates HTTP; what another class needs of it belongs into a service");

    rule.check(SERVICE);
  }

  @Test
  void featuresDependOneWay() {
    var rule =
        slices()
            .matching("io.gnomon.policy.(*)..")
            .should()
            .beFreeOfCycles()
            .because(
                "two features that know each other are one; an interface in the lower one turns the arrow");

    rule.check(SERVICE);
  }

  @Test
  void thereIsOneClock() {
    var rule =
        noClasses()
            .that()
            .doNotHaveSimpleName("PolicyClock")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .because("a test sets the clock that is injected, and only that");

    rule.check(SERVICE);
  }
}
