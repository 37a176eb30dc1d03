package io.gnomon.e2e.restart;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.e2e.RunningGnomon;
import io.gnomon.e2e.Tally;
import io.gnomon.local.fleet.FleetClient;
import io.gnomon.local.fleet.Pace;
import io.gnomon.local.installation.GnomonClient;
import io.gnomon.local.installation.Home;
import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.Ports;
import io.gnomon.local.installation.ServiceEndpoint;
import io.gnomon.local.installation.process.Stack;
import io.gnomon.local.installation.process.StandaloneAgentSim;
import io.gnomon.testing.Prerequisite;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The guide's commands, run as they stand there, bring a Gnomon back that has lost its data folder,
 * Kafka included, under devices that go on.
 */
@Order(RunningGnomon.BEFORE_IT)
@Tag("full")
class BackupAndRestoreIT {

  private static final int DEVICES = 30;
  private static final Pace PACE = Pace.perMinute(3_000);
  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final String SLACK = "https://app.slack.com/client";
  private static final String FACEBOOK = "https://www.facebook.com/";

  private final Ports ports = Ports.free();
  private final GuideShell shell = GuideShell.of("docs/operations.md", "Backup and restore");
  private Stack stack;
  private StandaloneAgentSim simulator;
  private GnomonClient client;
  private FleetClient fleet;

  @BeforeEach
  void aWorkingFleet() {
    Prerequisite.require("pg_dump", shell.hasPgDump(17), "of PostgreSQL 17 or newer");
    stack = stack(RunningGnomon.freshHome());
    stack.start();
    simulator = simulator();
    client = client();
    fleet = new FleetClient(client);
    fleet.turnOn();
    fleet.enrolUpTo(DEVICES);
    awaitConnected();
  }

  @AfterEach
  void stop() {
    Optional.ofNullable(simulator).ifPresent(StandaloneAgentSim::close);
    Optional.ofNullable(stack).ifPresent(Stack::close);
  }

  @Test
  void whatWasBackedUpIsThereAgainAndEverythingGoesOn() throws Exception {
    fleet.pace(PACE);
    awaitReport(300);
    unsanction("slack");
    awaitOutcomes(SLACK, "blocked");
    long epoch = epoch();
    var before = report();

    backUp();

    var after = report();
    doWhatIsLost(after);
    restore();

    var restored = report();
    var ledger = ledger();
    assertThat(restored.transactions()).isBetween(before.transactions(), after.transactions());
    publishAgain();
    assertThat(epoch()).isEqualTo(epoch + 1);
    awaitOutcomes(SLACK, "blocked");
    awaitOutcomes(FACEBOOK, "allowed");

    fleet.pace(PACE);
    awaitReport(restored.transactions() + 300);
    rest();

    await()
        .atMost(TIMEOUT)
        .during(Duration.ofSeconds(3))
        .untilAsserted(
            () -> assertThat(report().minus(restored)).isEqualTo(ledger().minus(ledger)));
  }

  private void doWhatIsLost(Tally before) {
    unsanction("facebook");
    client.delete(Part.POLICY, "/api/v1/app-tags/slack");
    awaitOutcomes(FACEBOOK, "blocked");
    awaitReport(before.transactions() + 300);
    rest();
  }

  private void backUp() throws Exception {
    var folder = stack.home().folder();
    shell.set("BACKUP", folder.resolveSibling("backup-of-" + folder.getFileName()));
    use(stack);
    shell.run(0, 1);
  }

  /** Into a folder of its own, with a Kafka that knows nothing. */
  private void restore() throws Exception {
    stack.close();
    stack = stack(RunningGnomon.freshHome());
    use(stack);
    shell.run(2);
    stack.startServersOnly();
    shell.run(0, 3);
    stack.close();
    stack = stack(stack.home());
    stack.start();
    client = client();
    fleet = new FleetClient(client);
    awaitConnected();
  }

  private void publishAgain() throws Exception {
    shell.run(4);
    await()
        .atMost(TIMEOUT)
        .until(
            () ->
                client
                    .items(Part.DISCOVERY, "/api/v1/reports/endpoint-users/apps?days=30")
                    .anyMatch(BackupAndRestoreIT::isSlackUnsanctioned));
  }

  private static boolean isSlackUnsanctioned(JsonNode discovered) {
    return discovered.at("/app/id").asText().equals("slack")
        && discovered.path("tag").asText().equals("unsanctioned");
  }

  private void use(Stack used) {
    shell.set("DATA", used.home().folder());
    shell.set("TOKEN_FILE", used.home().tokenFile());
    shell.set("PGPORT", ports.of(Part.POSTGRES));
    shell.set("GNOMON", ports.url(Part.CONSOLE));
  }

  private Stack stack(Home home) {
    return new Stack(RunningGnomon.installation(), home, ports, System.out::println);
  }

  private StandaloneAgentSim simulator() {
    return StandaloneAgentSim.start(
        RunningGnomon.installation(),
        RunningGnomon.freshHome(),
        new StandaloneAgentSim.Options(
            ports.url(Part.POLICY), ports.url(Part.DISCOVERY), 0, 256, Map.of()),
        System.out::println);
  }

  private GnomonClient client() {
    var address = simulator.address();
    return new GnomonClient(ports, RunningGnomon.token(stack))
        .with(Part.AGENT_SIM, new ServiceEndpoint(address.url(), address.token()));
  }

  private void unsanction(String app) {
    client.put(
        Part.POLICY,
        "/api/v1/app-tags/" + app,
        Map.of("tag", "unsanctioned", "reason", "end-to-end test"));
  }

  private long epoch() {
    return client.get(Part.POLICY, "/api/v1/feed").path("epoch").asLong();
  }

  private void rest() {
    fleet.pause();
    await().atMost(TIMEOUT).until(() -> fleet.flush(20) == 0);
  }

  private void awaitConnected() {
    await().atMost(TIMEOUT).until(() -> fleet.summary().path("connected").asInt() >= DEVICES);
  }

  private void awaitReport(long transactions) {
    await().atMost(TIMEOUT).until(() -> report().transactions() >= transactions);
  }

  private void awaitOutcomes(String url, String outcome) {
    DeviceVisits.awaitOutcomes(client, url, outcome);
  }

  private Tally report() {
    return tally(client.get(Part.DISCOVERY, "/api/v1/reports/endpoint-users"));
  }

  private Tally ledger() {
    return tally(client.get(Part.AGENT_SIM, "/sim/v1/ledger"));
  }

  private static Tally tally(JsonNode sums) {
    return new Tally(
        sums.path("transactions").asLong(),
        sums.path("uploadedBytes").asLong(),
        sums.path("downloadedBytes").asLong());
  }
}
