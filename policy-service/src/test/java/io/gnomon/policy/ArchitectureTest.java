package io.gnomon.policy;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
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

@AnalyzeClasses(packages = "io.gnomon.policy", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule everyEndpointSaysWhoMayCallIt =
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

  @ArchTest
  static final ArchRule rawRoutesAreSecured =
      noClasses()
          .should()
          .callMethodWhere(target(owner(assignableTo(Router.class))))
          .because("a raw route knows no roles: SecuredRoutes registers it and takes them");

  @ArchTest
  static final ArchRule entitiesStayInTheirFeature =
      classes()
          .that()
          .areAnnotatedWith(Entity.class)
          .or()
          .areAssignableTo(PanacheRepositoryBase.class)
          .should()
          .bePackagePrivate()
          .because(
              "a feature offers records and services; who writes its tables would break its invariants");

  @ArchTest
  static final ArchRule resourcesStayAtTheEdge =
      noClasses()
          .should()
          .dependOnClassesThat()
          .areAnnotatedWith(Path.class)
          .because(
              "a resource only translates HTTP; what another class needs of it belongs into a service");

  @ArchTest
  static final ArchRule featuresDependOneWay =
      slices()
          .matching("io.gnomon.policy.(*)..")
          .should()
          .beFreeOfCycles()
          .because(
              "two features that know each other are one; an interface in the lower one turns the arrow");

  @ArchTest
  static final ArchRule thereIsOneClock =
      noClasses()
          .that()
          .doNotHaveSimpleName("PolicyClock")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .because("a test sets the clock that is injected, and only that");
}
