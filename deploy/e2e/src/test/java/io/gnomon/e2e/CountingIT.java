package io.gnomon.e2e;

import static io.gnomon.e2e.RunningGnomon.stack;
import static org.awaitility.Awaitility.await;

import io.gnomon.embedded.FreePort;
import io.gnomon.local.stack.ChildProcess;
import io.gnomon.local.stack.Part;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever is killed or paused, each transaction is counted exactly once. */
@ExtendWith(RunningGnomon.class)
class CountingIT {

  private static final int DEVICES = 60;
  private static final int BRISK = 6_000;
  private static final Duration VISITING = Duration.ofSeconds(120);
  private static final String PATIENCE_OF_THE_GROUP = "15";

  @BeforeEach
  void aWorkingFleet() {
    Fleet.ensure(DEVICES);
  }

  @Test
  void killingDiscoveryInMidStreamLosesAndDoublesNothing() {
    var devices = Tally.ofDevices();
    var report = Tally.ofReport();
    Fleet.pace(BRISK);
    awaitGrowthOf(report, 300);

    stack().child(Part.DISCOVERY).orElseThrow().kill();
    Tally.awaitVisits(devices, 900, VISITING);
    stack().launch(Part.DISCOVERY);
    stack().awaitReady(Part.DISCOVERY);
    Tally.awaitVisits(devices, 1_500, VISITING);

    rest();
    Tally.ofDevices().minus(devices).awaitInReportSince(report);
  }

  @Test
  void aConsumerPausedAcrossARebalanceCountsNothingTwice() throws Exception {
    var devices = Tally.ofDevices();
    var report = Tally.ofReport();
    var second = stack().launchReplica(Part.DISCOVERY, FreePort.any());
    try {
      Fleet.pace(BRISK);
      awaitGrowthOf(report, 300);

      signal(second, "STOP");
      pauseForARebalance();
      signal(second, "CONT");

      Tally.awaitVisits(devices, 3_000, VISITING);
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
    Fleet.pace(BRISK);
    awaitGrowthOf(report, 300);

    stack().child(Part.KAFKA).orElseThrow().kill();
    Tally.awaitVisits(devices, 900, VISITING);
    stack().startKafka();
    Tally.awaitVisits(devices, 1_500, VISITING);

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

  /**
   * The group gives a silent member up after its session timeout; a child process keeps that time.
   */
  private static void pauseForARebalance() throws IOException {
    new ProcessBuilder("sleep", PATIENCE_OF_THE_GROUP).start().onExit().join();
  }
}
