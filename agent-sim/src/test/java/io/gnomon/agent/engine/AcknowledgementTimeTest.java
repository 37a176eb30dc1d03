package io.gnomon.agent.engine;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.agent.device.DeviceConfig;
import io.gnomon.agent.device.Work;
import io.gnomon.agent.peer.FakeFeed;
import io.gnomon.agent.peer.FakePeer;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When many devices acknowledge, in milliseconds of their scheduler's clock. */
class AcknowledgementTimeTest {

  private static final int DEVICES = 100;
  private static final long SPREAD_MILLIS = 600_000;

  private final FakePeer peer = FakePeer.start();
  private final TestFleet fleet = new TestFleet(peer, patient(), 1);

  @BeforeEach
  void connect() {
    IntStream.range(0, DEVICES).forEach(i -> fleet.enrol(FakePeer.TOKEN));
    awaitRevision(1);
  }

  @AfterEach
  void close() {
    fleet.close();
    peer.close();
  }

  @Test
  void theFirstTenthOfTheTimeIsLeftToTheChange() {
    long before = millis();
    change("41");
    long after = millis();

    assertThat(dueTimes())
        .allMatch(due -> due >= before + SPREAD_MILLIS / 10 && due <= after + SPREAD_MILLIS);
  }

  @Test
  void theServerSaysHowLongItTakes() {
    long told = SPREAD_MILLIS / 100;
    peer.feed().acknowledgeWithin(told);
    change("41");
    long after = millis();

    assertThat(dueTimes()).allMatch(due -> due <= after + told);
  }

  @Test
  void aChangePutsOffTheAcknowledgementOfTheOneAheadOfItOnceOnly() {
    var ofSnapshot = dueTimes();
    change("41");
    var ofFirst = dueTimes();
    change("42");
    var ofSecond = dueTimes();

    assertThat(devices()).anyMatch(i -> ofFirst.get(i) > ofSnapshot.get(i));
    assertThat(devices()).allMatch(i -> ofSecond.get(i) <= ofFirst.get(i));
  }

  private void change(String indicatorId) {
    peer.feed().put(FakeFeed.indicator(indicatorId, "Dropbox", "dropbox.com", "Block"));
    awaitRevision(peer.feed().revision());
  }

  private void awaitRevision(long revision) {
    await()
        .until(
            () ->
                fleet.on(
                    () ->
                        fleet.devices.stream()
                            .allMatch(device -> device.policy().revision() == revision)));
  }

  private List<Long> dueTimes() {
    return fleet.on(
        () -> fleet.devices.stream().map(each -> each.work().due(Work.ACKNOWLEDGE)).toList());
  }

  private static List<Integer> devices() {
    return IntStream.range(0, DEVICES).boxed().toList();
  }

  private static long millis() {
    return System.nanoTime() / 1_000_000;
  }

  private static DeviceConfig patient() {
    var usual = TestFleet.SHORT_INTERVALS;
    return new DeviceConfig(
        usual.batchSize(),
        usual.flushAge(),
        usual.maxTransactions(),
        usual.maxFleetTransactions(),
        usual.maxEvents(),
        Duration.ofMillis(SPREAD_MILLIS),
        usual.streamIdleTimeout(),
        usual.pollingPeriod(),
        usual.refusalGracePeriod());
  }
}
