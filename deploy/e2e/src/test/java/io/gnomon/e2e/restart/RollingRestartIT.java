package io.gnomon.e2e.restart;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.e2e.LongRun;
import io.gnomon.e2e.RunningGnomon;
import io.gnomon.local.client.CallFailedException;
import io.gnomon.local.client.GnomonClient;
import io.gnomon.local.fleet.FleetClient;
import io.gnomon.local.fleet.Pace;
import io.gnomon.local.ledger.Verification;
import io.gnomon.local.ledger.comparison.Difference;
import io.gnomon.local.stack.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Whatever is a Deployment of a cluster is restarted while a fleet works and people call: two
 * processes of each service behind one front door, in turn, which are then killed too; the front
 * door; PostgreSQL and Kafka; and the simulator itself.
 */
@Order(RunningGnomon.BEFORE_IT)
class RollingRestartIT {

  private static final int DEVICES = 40;
  private static final Pace PACE = Pace.perMinute(3_000);
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  /** Apps whose pages the organisation's file has too, so that its ledger knows them. */
  private static final String ALWAYS_BLOCKED = "dropbox";

  private static final String CHANGED = "facebook";

  /** Of the server, and not "come later". */
  private static final Pattern FAULT = Pattern.compile(": 5(?!03)\\d\\d$");

  /** What a process does when it is killed has no answer; the front door says so. */
  private static final Pattern FAULT_OF_KILLED = Pattern.compile("[ :]5(?!0[23])\\d\\d(:|$)");

  private static final Set<String> RESTARTED_HERE =
      Set.of(
          "agent-sim",
          "catalog-service",
          "console",
          "discovery-service",
          "policy-service",
          "servers");

  @Test
  void eachDeploymentOfAClusterIsRestartedHere() throws IOException {
    try (var folders = Files.list(RunningGnomon.root().resolve("deploy/kubernetes/base"))) {
      assertThat(folders.filter(each -> Files.exists(each.resolve("deployment.yaml"))))
          .extracting(each -> each.getFileName().toString())
          .containsExactlyInAnyOrderElementsOf(RESTARTED_HERE);
    }
  }

  @Test
  @LongRun
  void anyOfThemMayEndAtAnyTime() throws Exception {
    try (var services = TwoOfEach.start();
        var callers = new RouteCallers(services.throughTheDoor(), services.token())) {
      var people = new GnomonClient(services.throughTheDoor(), services.token());
      var fleet = new FleetClient(people);
      fleet.turnOn();
      fleet.enrolUpTo(DEVICES);
      awaitConnected(fleet);
      tag(people, ALWAYS_BLOCKED, true);
      awaitOutcomes(people, ALWAYS_BLOCKED, "blocked");
      fleet.pace(PACE);
      callers.start();
      endAllButTheSimulator(services, people, callers);
      restartSimulator(services, people);

      // What is compared must not change meanwhile.
      callers.close();
      fleet.pause();
      awaitConnected(fleet);
      assertNothingIsLost(people);
      assertThat(callers.faults()).noneMatch(fault -> FAULT_OF_KILLED.matcher(fault).find());
      assertThat(faults(fleet)).noneMatch(kind -> FAULT_OF_KILLED.matcher(kind).find());
      assertThat(callers.successes()).allSatisfy((route, count) -> assertThat(count).isPositive());
    }
  }

  private static void endAllButTheSimulator(
      TwoOfEach services, GnomonClient people, RouteCallers callers) throws InterruptedException {
    var fleet = new FleetClient(people);
    try (var watch = new EnforcementWatch(people, page(ALWAYS_BLOCKED))) {
      stopEachInTurn(services, people);
      replaceDoorAndServers(services, people);
      assertThat(callers.faults()).isEmpty();
      assertThat(faults(fleet)).noneMatch(kind -> FAULT.matcher(kind).find());

      killEachInTurn(services, people);
      assertThat(faults(fleet)).noneMatch(kind -> FAULT_OF_KILLED.matcher(kind).find());
      assertThat(watch.gaps()).as("visits that were not blocked").isEmpty();
      assertThat(watch.visits()).isGreaterThan(DEVICES);
    }
  }

  private static void stopEachInTurn(TwoOfEach services, GnomonClient people) {
    services.stopFirsts();
    tag(people, CHANGED, true);
    awaitOutcomes(people, CHANGED, "blocked");
    services.startFirsts();
    services.stopSeconds();
    tag(people, CHANGED, false);
    awaitOutcomes(people, CHANGED, "allowed");
    services.startSeconds();
  }

  private static void replaceDoorAndServers(TwoOfEach services, GnomonClient people) {
    services.replaceDoor();
    tag(people, CHANGED, true);
    awaitOutcomes(people, CHANGED, "blocked");
    services.restartServers();
    tag(people, CHANGED, false);
    awaitOutcomes(people, CHANGED, "allowed");
  }

  /** Its devices are the same ones, and go on where their ledger was. */
  private static void restartSimulator(TwoOfEach services, GnomonClient people) {
    var fleet = new FleetClient(people);
    var devices = DeviceVisits.devices(people);
    services.restartSimulator();
    awaitConnected(fleet);
    assertThat(DeviceVisits.devices(people)).containsExactlyInAnyOrderElementsOf(devices);
    awaitOutcomes(people, ALWAYS_BLOCKED, "blocked");
    var before = transactions(people);
    fleet.pace(PACE);
    await().atMost(TIMEOUT).until(() -> transactions(people) > before);
  }

  private static long transactions(GnomonClient people) {
    return people.get(Part.AGENT_SIM, "/sim/v1/ledger").path("transactions").asLong();
  }

  private static void killEachInTurn(TwoOfEach services, GnomonClient people) {
    services.killFirsts();
    services.killSeconds();
    tag(people, CHANGED, true);
    awaitOutcomes(people, CHANGED, "blocked");
  }

  private static void assertNothingIsLost(GnomonClient people) {
    var outcome = Verification.of(people).verify(TIMEOUT, 20);
    assertThat(outcome.result().named()).extracting(Difference::sentence).isEmpty();
    assertThat(outcome.ledgerComplete()).isTrue();
    assertThat(outcome.result().did().get(0)).isPositive();
  }

  private static Iterable<String> faults(FleetClient fleet) {
    return () -> fleet.summary().path("failures").fieldNames();
  }

  private static void awaitConnected(FleetClient fleet) {
    await().atMost(TIMEOUT).until(() -> fleet.summary().path("connected").asInt() >= DEVICES);
  }

  /** Until it is not told to come later. */
  private static void tag(GnomonClient people, String app, boolean unsanctioned) {
    var tag = Map.of("tag", unsanctioned ? "unsanctioned" : "sanctioned", "reason", "restart");
    await()
        .atMost(TIMEOUT)
        .ignoreExceptionsMatching(CallFailedException.class::isInstance)
        .until(() -> people.put(Part.POLICY, "/api/v1/app-tags/" + app, tag), answer -> true);
  }

  private static void awaitOutcomes(GnomonClient fleet, String app, String outcome) {
    DeviceVisits.awaitOutcomes(fleet, page(app), outcome);
  }

  private static String page(String app) {
    return "https://www." + app + ".com/";
  }
}
