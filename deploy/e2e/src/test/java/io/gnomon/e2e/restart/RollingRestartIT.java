package io.gnomon.e2e.restart;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.e2e.RunningGnomon;
import io.gnomon.local.installation.GnomonClient;
import io.gnomon.local.installation.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever is a Deployment of a cluster is restarted while a fleet works and people call: two
 * processes of each service behind one front door, in turn, which are then killed too; the front
 * door; PostgreSQL and Kafka; and the simulator itself.
 */
@Tag("full")
@Order(RunningGnomon.BEFORE_IT)
class RollingRestartIT {

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
  void anyOfThemMayEndAtAnyTime() throws Exception {
    try (var services = TwoOfEach.start();
        var callers = new RouteCallers(services.throughTheDoor(), services.token())) {
      var people = new GnomonClient(services.throughTheDoor(), services.token());
      var fleet = new WorkingFleet(people);
      fleet.start();
      callers.start();
      endAllButTheSimulator(services, fleet, callers);
      restartSimulator(services, fleet);

      // What is compared must not change meanwhile.
      callers.close();
      fleet.assertNothingIsLost();
      assertThat(callers.faults()).noneMatch(fault -> FAULT_OF_KILLED.matcher(fault).find());
      assertThat(fleet.failures()).noneMatch(kind -> FAULT_OF_KILLED.matcher(kind).find());
      assertThat(callers.successes()).allSatisfy((route, count) -> assertThat(count).isPositive());
    }
  }

  private static void endAllButTheSimulator(
      TwoOfEach services, WorkingFleet fleet, RouteCallers callers) throws InterruptedException {
    try (var watch = fleet.watch()) {
      stopEachInTurn(services, fleet);
      replaceDoorAndServers(services, fleet);
      assertThat(callers.faults()).isEmpty();
      assertThat(fleet.failures()).noneMatch(kind -> FAULT.matcher(kind).find());

      killEachInTurn(services, fleet);
      assertThat(fleet.failures()).noneMatch(kind -> FAULT_OF_KILLED.matcher(kind).find());
      WorkingFleet.assertNoGap(watch);
    }
  }

  private static void stopEachInTurn(TwoOfEach services, WorkingFleet fleet) {
    services.stopFirsts();
    fleet.change(true);
    services.startFirsts();
    services.stopSeconds();
    fleet.change(false);
    services.startSeconds();
  }

  private static void replaceDoorAndServers(TwoOfEach services, WorkingFleet fleet) {
    services.replaceDoor();
    fleet.change(true);
    services.restartServers();
    fleet.change(false);
  }

  /** Its devices are the same ones, and go on where their ledger was. */
  private static void restartSimulator(TwoOfEach services, WorkingFleet fleet) {
    var people = fleet.people();
    var devices = DeviceVisits.devices(people);
    services.restartSimulator();
    fleet.awaitConnected();
    assertThat(DeviceVisits.devices(people)).containsExactlyInAnyOrderElementsOf(devices);
    fleet.awaitBlocked();
    var before = transactions(people);
    fleet.goOn();
    await().atMost(WorkingFleet.TIMEOUT).until(() -> transactions(people) > before);
  }

  private static long transactions(GnomonClient people) {
    return people.get(Part.AGENT_SIM, "/sim/v1/ledger").path("transactions").asLong();
  }

  private static void killEachInTurn(TwoOfEach services, WorkingFleet fleet) {
    services.killFirsts();
    services.killSeconds();
    fleet.change(true);
  }
}
