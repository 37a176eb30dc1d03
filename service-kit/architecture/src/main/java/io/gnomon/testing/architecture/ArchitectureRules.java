package io.gnomon.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.Authenticated;
import io.vertx.ext.web.Router;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The rules that every service keeps. Plain tests call them one by one: ArchUnit's own engine finds
 * no rules where Quarkus loads the test classes, and then passes.
 *
 * @param root the package of the service
 * @param imported its main classes
 */
public record ArchitectureRules(String root, JavaClasses imported) {

  private static final Pattern HOMEMADE_BOUND =
      Pattern.compile("(LONGEST|SHORTEST|MOST|FEWEST|LARGEST|SMALLEST)_.*|LONGEST|MOST|LARGEST");

  /** The gateway by which stores run their SQL, and migrations: these and stores alone use JDBC. */
  private static final String GATEWAY_PACKAGE = "io.gnomon.kit.database";

  private static final String GATEWAY = GATEWAY_PACKAGE + ".Database";

  /** The main classes of a service. */
  public static ArchitectureRules of(String root) {
    var imported =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(root);
    assertThat(imported).as("classes in %s", root).isNotEmpty();
    return new ArchitectureRules(root, imported);
  }

  /** Checks a rule of the service's own. */
  public void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(imported);
  }

  /** A feature is a package right below the root, with all packages below it. */
  public void featuresAreFreeOfCycles() {
    for (var slice : List.of(".(*)..", ".(**)")) {
      check(
          slices()
              .matching(root + slice)
              .should()
              .beFreeOfCycles()
              .because("a feature is read without knowing those that use it"));
    }
  }

  public void noTypeOfAnotherServiceIsUsed(String... others) {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(others)
            .because("services share contracts, not types"));
  }

  public void sqlIsWrittenInStores() {
    check(
        noClasses()
            .that(describe("are no stores", ArchitectureRules::isNoStore))
            .and()
            .resideOutsideOfPackage(GATEWAY_PACKAGE + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName(GATEWAY)
            .because("SQL over many rows stands in stores, the rest is entities"));
  }

  public void sessionsStayInRepositories() {
    check(SessionRule.rule());
  }

  /** But for the classes that own a client, by their simple names. */
  public void kafkaClientsAreChannels(String... owners) {
    check(
        noClasses()
            .that(areNoneOf(owners))
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.apache\\.kafka\\.clients\\..*\\.Kafka(Consumer|Producer)")
            .because("one set of settings reaches every client"));
  }

  private static boolean isNoStore(JavaClass type) {
    return !outermost(type).getSimpleName().endsWith("Store");
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureRules::outermost).orElse(type);
  }

  public void entitiesStayInTheirFeature() {
    check(
        classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .haveSimpleNameEndingWith("Repository")
            .should()
            .bePackagePrivate()
            .because("a feature offers records and services; others would break its invariants"));
  }

  public void resourcesStayAtTheEdge() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Path.class)
            .because("a resource only translates HTTP; what others need of it is a service"));
  }

  public void everyEndpointSaysWhoMayCallIt() {
    check(
        methods()
            .that(areEndpoints())
            .should(sayWhoMayCall())
            .because(
                "an endpoint that declares no roles is open to every caller without a decision"));
  }

  public void everyResourceSaysWhatItProduces() {
    check(
        classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .beAnnotatedWith(Produces.class)
            .because("a client that asks for HTML would get the text of a Java object"));
  }

  public void parametersAreDeclaredOneWay() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(QueryParam.class, PathParam.class)
            .because("parameters are @RestQuery and @RestPath"));
  }

  public void rawRoutesAreSecured() {
    check(
        noClasses()
            .should()
            .callMethodWhere(target(owner(assignableTo(Router.class))))
            .because("a raw route knows no roles: SecuredRouter registers it and takes them"));
  }

  /** That of the kit, or the one that such a class produces. */
  public void thereIsOneClock(String... producers) {
    check(
        noClasses()
            .that(areNoneOf(producers))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "tickMillis", ZoneId.class)
            .because("a test sets the clock that is injected, and only that"));
  }

  public void timesAreWrittenOneWay() {
    check(
        noClasses()
            .should()
            .callMethod(Instant.class, "toString")
            .because("Instant leaves out decimals that are 0, and TimestampText writes all three"));
  }

  /** But for those fields, each with the simple name of its class. */
  public void enumerationsAreStoredByTheirText(String... older) {
    check(
        noFields()
            .that(
                describe(
                    "are none of the older ones",
                    field ->
                        !List.of(older)
                            .contains(field.getOwner().getSimpleName() + "." + field.getName())))
            .should()
            .beAnnotatedWith(Enumerated.class)
            .because("a value is spelled in a table as it is in answers"));
  }

  public void beansSayTheirRole() {
    check(BeanRule.rule());
  }

  public void beansHaveOneScope() {
    check(
        noClasses()
            .that()
            .areAnnotatedWith(Singleton.class)
            .should()
            .beAnnotatedWith(ApplicationScoped.class)
            .because("a bean has one scope"));
  }

  public void whatRunsBesideRequestsIsABackgroundTask() {
    check(BackgroundRule.rule());
    check(BackgroundRule.timers());
  }

  public void boundsAreNamedAlike() {
    check(
        fields()
            .should()
            .haveNameNotMatching(HOMEMADE_BOUND.pattern())
            .because("a bound is MAX_ or MIN_"));
  }

  private static DescribedPredicate<JavaClass> areNoneOf(String... names) {
    return describe("are not called so", type -> !List.of(names).contains(type.getSimpleName()));
  }

  private static DescribedPredicate<JavaMethod> areEndpoints() {
    return describe("are endpoints", method -> method.isMetaAnnotatedWith(HttpMethod.class));
  }

  private static ArchCondition<JavaMethod> sayWhoMayCall() {
    return new ArchCondition<>("say who may call") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean said =
            method.isAnnotatedWith(RolesAllowed.class)
                || method.isAnnotatedWith(Authenticated.class)
                || method.isAnnotatedWith(PermitAll.class)
                || method.getOwner().isAnnotatedWith(RolesAllowed.class);
        events.add(new SimpleConditionEvent(method, said, method.getFullName()));
      }
    };
  }
}
