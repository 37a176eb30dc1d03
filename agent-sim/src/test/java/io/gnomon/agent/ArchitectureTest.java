package io.gnomon.agent;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import io.gnomon.agent.device.BatchQueue;
import io.gnomon.agent.device.Credentials;
import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.DeviceEnvironment;
import io.gnomon.agent.device.EnforcedRevisions;
import io.gnomon.agent.device.EnvironmentChanges;
import io.gnomon.agent.device.FeedConnection;
import io.gnomon.agent.device.LifecycleState;
import io.gnomon.agent.device.PolicyState;
import io.gnomon.agent.device.TelemetryQueue;
import io.gnomon.agent.device.WorkState;
import io.gnomon.agent.exchange.AcknowledgementSender;
import io.gnomon.agent.exchange.DeviceLifecycle;
import io.gnomon.agent.exchange.EventSender;
import io.gnomon.agent.exchange.FeedChangeWorker;
import io.gnomon.agent.exchange.FeedStreamWorker;
import io.gnomon.agent.exchange.TokenWorker;
import io.gnomon.agent.exchange.TransactionSender;
import io.gnomon.agent.schedule.WorkScheduler;
import io.gnomon.agent.traffic.Bypasses;
import io.gnomon.agent.traffic.VisitEvaluator;
import io.gnomon.testing.architecture.ArchitectureRules;
import io.gnomon.testing.architecture.ModuleRules;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Plain tests: the engine of ArchUnit's own annotations finds no rules beside Quarkus' launcher.
 */
class ArchitectureTest extends ModuleRules {

  static final ArchitectureRules RULES = ArchitectureRules.of("io.gnomon.agent");
  private static final JavaClasses MODULE = RULES.imported();

  ArchitectureTest() {
    super(RULES);
  }

  @Test
  void rawRoutesAreSecured() {
    RULES.rawRoutesAreSecured();
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
        .resideOutsideOfPackages("io.gnomon.agent.fleet..", "io.gnomon.agent.api..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.quarkus..", "jakarta..")
        .because("what a device does is understood and tested without a container")
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
  void resourcesAreThin() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Resource")
        .should()
        .resideInAPackage("io.gnomon.agent.api..")
        .because("people speak HTTP to the fleet, never to a single feature")
        .check(MODULE);
  }

  @Test
  void eachPartOfADeviceHasOneWriter() {
    var writers =
        Map.<Class<?>, Set<Class<?>>>of(
            LifecycleState.class, Set.of(DeviceLifecycle.class),
            DeviceEnvironment.class, Set.of(EnvironmentChanges.class),
            WorkState.class, Set.of(WorkScheduler.class),
            Credentials.class, Set.of(TokenWorker.class),
            FeedConnection.class, Set.of(FeedStreamWorker.class),
            PolicyState.class, Set.of(FeedChangeWorker.class),
            EnforcedRevisions.class, Set.of(AcknowledgementSender.class),
            TelemetryQueue.class, Set.of(TransactionSender.class),
            // One queue of each kind.
            BatchQueue.class, Set.of(TransactionSender.class, EventSender.class),
            Bypasses.class, Set.of(VisitEvaluator.class));

    writers.forEach(
        (part, writer) ->
            methods()
                .that()
                .areDeclaredIn(part)
                .should(beCalledOnlyToRead(part, writer))
                .because(
                    "state that several classes write cannot be understood from one of them;"
                        + " the device itself only resets its parts")
                .check(MODULE));
  }

  private static ArchCondition<JavaMethod> beCalledOnlyToRead(
      Class<?> part, Set<Class<?>> writers) {
    return new ArchCondition<>("change state only for its writer") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        var changes =
            method.getFieldAccesses().stream()
                .anyMatch(access -> access.getAccessType() == JavaFieldAccess.AccessType.SET);
        if (changes) {
          method.getCallsOfSelf().stream()
              .filter(call -> !mayWrite(call.getOriginOwner()))
              .forEach(call -> events.add(violated(method, call.getDescription())));
          method.getReferencesToSelf().stream()
              .filter(reference -> !mayWrite(reference.getOriginOwner()))
              .forEach(reference -> events.add(violated(method, reference.getDescription())));
        }
      }

      private boolean mayWrite(JavaClass caller) {
        return caller.isAssignableTo(part)
            || caller.isEquivalentTo(Device.class)
            || writers.stream().anyMatch(caller::isEquivalentTo);
      }
    };
  }
}
