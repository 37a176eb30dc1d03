package io.gnomon.e2e.counting;

import static io.gnomon.e2e.RunningGnomon.stack;
import static io.gnomon.testing.Patience.await;

import io.gnomon.e2e.Fleet;
import io.gnomon.e2e.RunningGnomon;
import io.gnomon.e2e.Tally;
import io.gnomon.embedded.postgres.FreePort;
import io.gnomon.local.installation.ChildProcess;
import io.gnomon.local.installation.Part;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever is killed or paused, each transaction is counted exactly once. */
@Tag("full")
@ExtendWith(RunningGnomon.class)
class CountingIT {

  private static final int DEVICES = 60;
  private static final int VISITS_PER_MINUTE = 18_000;
  private static final Duration VISITS_TIMEOUT = Duration.ofSeconds(120);

  @BeforeEach
  void aWorkingFleet() {
    Fleet.ensure(DEVICES);
  }

  @Test
  void killingDiscoveryInMidStreamLosesAndDoublesNothing() {
    var devices = Tally.ofDevices();
    var report = Tally.ofReport();
    Fleet.pace(VISITS_PER_MINUTE);
    awaitGrowthOf(report, 300);

    stack().child(Part.DISCOVERY).orElseThrow().kill();
    Tally.awaitVisits(devices, 900, VISITS_TIMEOUT);
    stack().launch(Part.DISCOVERY);
    stack().awaitReady(Part.DISCOVERY);
    Tally.awaitVisits(devices, 1_500, VISITS_TIMEOUT);

    rest();
    Tally.ofDevices().minus(devices).awaitInReportSince(report);
  }

  @Test
  void aConsumerPausedAcrossARebalanceCountsNothingTwice() throws Exception {
    var devices = Tally.ofDevices();
    var report = Tally.ofReport();
    var second =
        stack()
            .launchReplica(
                Part.DISCOVERY,
                stack().ports().ofReplica(Part.DISCOVERY, FreePort.any()),
                Map.of());
    try {
      RollupGroup.awaitMembers(2);
      Fleet.pace(VISITS_PER_MINUTE);
      awaitGrowthOf(report, 300);

      signal(second, "STOP");
      RollupGroup.awaitMembers(1);
      awaitGrowthOf(Tally.ofReport(), 300);
      signal(second, "CONT");
      RollupGroup.awaitMembers(2);

      Tally.awaitVisits(devices, 3_000, VISITS_TIMEOUT);
      rest();
      Tally.ofDevices().minus(devices).awaitInReportSince(report);
    } finally {
      signal(second, "CONT");
      second.stop();
    }
  }

  @Test
  void killingTheBrokerInMidStreamLosesNothing() {
    var devices = Tally.ofDevices();
    var report = Tally.ofReport();
    Fleet.pace(VISITS_PER_MINUTE);
    awaitGrowthOf(report, 300);

    stack().child(Part.KAFKA).orElseThrow().kill();
    Tally.awaitVisits(devices, 900, VISITS_TIMEOUT);
    stack().startKafka();
    Tally.awaitVisits(devices, 1_500, VISITS_TIMEOUT);

    rest();
    Tally.ofDevices().minus(devices).awaitInReportSince(report);
  }

  private static void rest() {
    Fleet.pace(0);
    Fleet.flush();
  }

  private static void awaitGrowthOf(Tally report, long transactions) {
    await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> Tally.ofReport().minus(report).transactions() >= transactions);
  }

  private static void signal(ChildProcess process, String signal) throws IOException {
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().onExit().join();
  }
}
