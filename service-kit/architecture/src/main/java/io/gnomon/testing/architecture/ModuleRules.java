package io.gnomon.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What every module with beans keeps; its own test extends this, and adds what is its own. */
public abstract class ModuleRules {

  private static final Pattern HOMEMADE_BOUND =
      Pattern.compile("(LONGEST|SHORTEST|MOST|FEWEST|LARGEST|SMALLEST)_.*|LONGEST|MOST|LARGEST");

  protected final ArchitectureRules rules;

  /**
   * Of the main classes of a module.
   *
   * @param rules read once for all tests of the class
   */
  protected ModuleRules(ArchitectureRules rules) {
    this.rules = rules;
  }

  /** The simple names of classes that own a Kafka client; usually none. */
  protected String[] kafkaClientOwners() {
    return new String[0];
  }

  /** The simple names of classes that make the clock; usually none, the kit has one. */
  protected String[] clockProducers() {
    return new String[0];
  }

  @Test
  void featuresAreFreeOfCycles() {
    rules.featuresAreFreeOfCycles();
  }

  @Test
  void resourcesStayAtTheEdge() {
    rules.check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Path.class)
            .because("a resource only translates HTTP; what others need of it is a service"));
  }

  @Test
  void everyEndpointSaysWhoMayCallIt() {
    rules.check(
        methods()
            .that(areEndpoints())
            .should(sayWhoMayCall())
            .because(
                "an endpoint that declares no roles is open to every caller without a decision"));
  }

  @Test
  void everyResourceSaysWhatItProduces() {
    rules.check(
        classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .beAnnotatedWith(Produces.class)
            .because("a client that asks for HTML would get the text of a Java object"));
  }

  @Test
  void parametersAreDeclaredOneWay() {
    rules.check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(QueryParam.class, PathParam.class)
            .because("parameters are @RestQuery and @RestPath"));
  }

  @Test
  void thereIsOneClock() {
    rules.check(
        noClasses()
            .that(ArchitectureRules.areNoneOf(clockProducers()))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "tickMillis", ZoneId.class)
            .because("a test sets the clock that is injected, and only that"));
  }

  @Test
  void timesAreWrittenOneWay() {
    rules.check(
        noClasses()
            .should()
            .callMethod(Instant.class, "toString")
            .because("Instant leaves out decimals that are 0, and TimestampText writes all three"));
  }

  @Test
  void beansSayTheirRole() {
    rules.check(BeanRule.rule());
  }

  @Test
  void beansHaveOneScope() {
    rules.check(
        noClasses()
            .that()
            .areAnnotatedWith(Singleton.class)
            .should()
            .beAnnotatedWith(ApplicationScoped.class)
            .because("a bean has one scope"));
  }

  @Test
  void boundsAreNamedAlike() {
    rules.check(
        fields()
            .should()
            .haveNameNotMatching(HOMEMADE_BOUND.pattern())
            .because("a bound is MAX_ or MIN_"));
  }

  @Test
  void kafkaClientsAreChannels() {
    rules.kafkaClientsAreChannels(kafkaClientOwners());
  }

  @Test
  void whatRunsBesideRequestsIsABackgroundTask() {
    rules.whatRunsBesideRequestsIsABackgroundTask();
  }

  @Test
  void sqlIsWrittenInStores() {
    rules.sqlIsWrittenInStores();
  }

  @Test
  void sessionsStayInRepositories() {
    rules.check(
        noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Repository")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .because("what is read, locked and held of entities is decided in one place"));
  }

  @Test
  void entitiesStayInTheirFeature() {
    rules.check(
        classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .haveSimpleNameEndingWith("Repository")
            .should()
            .bePackagePrivate()
            .because("a feature offers records and services; others would break its invariants"));
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
