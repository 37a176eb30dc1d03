package io.gnomon.agent.engine;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.DeviceState;
import io.gnomon.agent.device.Work;
import io.gnomon.agent.peer.FakeDevice;
import io.gnomon.agent.peer.FakeFeed;
import io.gnomon.agent.peer.FakePeer;
import io.gnomon.agent.traffic.Outcome;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DeviceFailureTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final String REVOKED =
      "{\"type\": \"https://gnomon.dev/problems/device-revoked\"}";
  private static final JsonObject DROPBOX =
      FakeFeed.indicator("41", "Dropbox", "dropbox.com", "Block");

  private final FakePeer peer = FakePeer.start();
  private final TestFleet fleet = TestFleet.at(peer);

  @AfterEach
  void close() {
    fleet.close();
    peer.close();
  }

  @Test
  void requestsWithoutResponseAreRetriedAndNothingIsCountedTwice() {
    var turn = new AtomicInteger();
    // Each third request is dealt with and its answer lost, each other third is cut off unread.
    peer.intercept(
        request -> {
          var kind = turn.getAndIncrement() % 3;
          if (kind == 0) {
            request.connection().close();
          } else if (kind == 1 && !request.path().endsWith("/feed")) {
            request.response().headersEndHandler(v -> request.connection().close());
          }
          return kind == 0;
        });

    var device = fleet.enrol(FakePeer.TOKEN);
    await().atMost(LONG).until(() -> fleet.on(device::collectsTelemetry));
    for (int i = 0; i < 40; i++) {
      fleet.visit(device, "http://www.example.com/" + i, false);
    }
    peer.stopIntercepting();
    await().atMost(LONG).until(() -> fleet.on(device::queued) == 0);

    assertThat(peer.all()).hasSize(1);
    assertThat(received(device).transactions())
        .extracting(t -> t.getString("path"))
        .hasSize(40)
        .doesNotHaveDuplicates();
    assertThat(fleet.ledger.total().transactions()).isEqualTo(40);
  }

  @Test
  @Tag("full")
  void aDeviceWaitsAsLongAsItIsAskedTo() {
    var device = connected();
    var asked = new AtomicInteger();
    peer.intercept(
        on(
            "/agent/v1/transactions",
            request -> asked.incrementAndGet() > 0 && refuse(request, 429, "2")));

    fleet.visit(device, "http://www.example.com/", false);
    await().until(() -> asked.get() == 1);

    await().during(Duration.ofMillis(1_800)).atMost(LONG).until(() -> asked.get() == 1);
    peer.stopIntercepting();
    await().atMost(LONG).until(() -> received(device).transactions().size() == 1);
  }

  @Test
  void aServiceThatIsAwayChangesNoPolicyAndLosesNothing() {
    peer.feed().put(DROPBOX);
    var device = connected();
    peer.intercept(request -> refuse(request, 503, "0"));
    peer.feed().cut();

    fleet.visit(device, "http://www.example.com/", false);
    await().until(() -> !fleet.on(() -> device.feed().connected()));
    assertThat(blocks(device)).isTrue();

    peer.stopIntercepting();
    await().atMost(LONG).until(() -> fleet.on(() -> device.feed().connected()));
    await().atMost(LONG).until(() -> fleet.on(device::queued) == 0);
    assertThat(received(device).transactions()).hasSize(1);
  }

  @Test
  @Tag("full")
  void aDeviceThatIsSentAwayGoesOnEnforcingAndIsBackWhenItWasTold() {
    peer.feed().put(DROPBOX);
    var device = connected();
    var streams = peer.feed().cursorsSeen().size();

    peer.feed().write("event: drain\ndata: {\"delayMs\": 1500}\n\n");
    peer.feed().cut();
    await().until(() -> !fleet.on(() -> device.feed().connected()));
    assertThat(blocks(device)).isTrue();
    await().atMost(LONG).until(() -> fleet.on(() -> device.feed().connected()));

    assertThat(peer.feed().cursorsSeen()).hasSize(streams + 1).last().isNotEqualTo("null");
    assertThat(fleet.on(fleet.counters.failures()::counts)).isEmpty();
    peer.feed().remove("41");
    await().atMost(LONG).until(() -> !blocks(device));
  }

  @Test
  @Tag("full")
  void devicesThatLoseTheirServerComeBackWithinTheTimeThatItToldThem() {
    var devices = Stream.generate(this::connected).limit(8).toList();
    peer.feed().write("retry: 600000\n\n");
    await().until(() -> devices.stream().allMatch(each -> returnMillis(each) == 600_000));

    peer.intercept(on("/agent/v1/feed", request -> refuse(request, 502, null)));
    peer.feed().lose();
    await().atMost(LONG).until(() -> refusedStreams() >= devices.size());

    // All eight in the first of ten minutes would be one case of a hundred million.
    assertThat(devices.stream().mapToLong(this::millisUntilStream).max().orElseThrow())
        .isGreaterThan(60_000);
  }

  @Test
  @Tag("full")
  void malformedEventsChangeNoPolicyAndTheDeviceGoesOn() {
    peer.feed().put(DROPBOX);
    var device = connected();

    peer.feed().write("event: delta\ndata: {\"cursor\":\n\n");
    await().until(() -> peer.feed().cursorsSeen().size() >= 2);
    peer.feed().write("\u0000\u0001 nothing at all \r\n\r\n event: snapshot\ndata: []\n\n");
    assertThat(blocks(device)).isTrue();

    peer.feed().remove("41");
    await().atMost(LONG).until(() -> !blocks(device));
  }

  @Test
  void aDeltaThatGoesBackIsRefusedAndASnapshotIsNot() {
    peer.feed().put(DROPBOX);
    peer.feed().put(FakeFeed.indicator("42", "Box", "box.com", "Block"));
    var device = connected();

    peer.feed().write("event: delta\ndata: " + back().put("removals", List.of("41")) + "\n\n");
    await().until(() -> fleet.on(fleet.counters.failures()::counts).containsKey("feed: malformed"));
    await().atMost(LONG).until(() -> fleet.on(() -> device.feed().connected()));
    assertThat(blocks(device)).isTrue();

    peer.feed().write("event: snapshot\ndata: " + FakeFeed.snapshot(1, null) + "\n\n");
    await().atMost(LONG).until(() -> fleet.on(() -> device.policy().revision()) == 1);
    assertThat(blocks(device)).isFalse();
  }

  @Test
  @Tag("full")
  void aStreamWithAnEventThatNeverEndsIsClosedAndTheDeviceGoesOn() {
    peer.feed().put(DROPBOX);
    var device = connected();
    peer.feed().silent(true);
    var megabyte = "x".repeat(1 << 20);

    peer.feed().write("data: ");
    for (int i = 0; i < 17; i++) {
      peer.feed().write(megabyte);
    }

    await()
        .atMost(LONG)
        .until(() -> fleet.on(fleet.counters.failures()::counts).containsKey("feed: too large"));
    peer.feed().silent(false);
    await().atMost(LONG).until(() -> fleet.on(() -> device.feed().connected()));
    assertThat(blocks(device)).isTrue();
  }

  @Test
  void failuresAreCounted() {
    var device = connected();
    peer.intercept(on("/agent/v1/transactions", request -> refuse(request, 503, "0")));

    fleet.visit(device, "http://www.example.com/", false);

    await()
        .atMost(LONG)
        .until(() -> fleet.on(fleet.counters.failures()::counts).containsKey("transactions: 503"));
  }

  @Test
  @Tag("full")
  void aDeviceThatCannotStreamPollsAndTriesToStreamAgain() {
    peer.intercept(on("/agent/v1/feed", request -> refuse(request, 406, null)));
    var device = fleet.enrol(FakePeer.TOKEN);
    await().atMost(LONG).until(() -> fleet.on(() -> device.feed().connected()));

    peer.feed().put(DROPBOX);
    await().atMost(LONG).until(() -> blocks(device));
    assertThat(peer.feed().streams()).isZero();

    peer.stopIntercepting();
    await().atMost(LONG).until(() -> peer.feed().streams() == 1);
  }

  @Test
  void aDeviceKeepsItsStreamWhileAcknowledgementsAreRefused() {
    peer.feed().put(DROPBOX);
    var device = connected();
    var streams = peer.feed().cursorsSeen().size();
    peer.intercept(on("/agent/v1/feed/acknowledgements", request -> refuse(request, 503, "0")));

    peer.feed().remove("41");
    await()
        .atMost(LONG)
        .until(() -> fleet.on(fleet.counters.failures()::counts).containsKey("acknowledge: 503"));

    assertThat(blocks(device)).isFalse();
    assertThat(fleet.on(() -> device.feed().connected())).isTrue();
    assertThat(peer.feed().cursorsSeen()).hasSize(streams);
    peer.stopIntercepting();
    await().atMost(LONG).until(() -> acknowledged(device, peer.feed().revision()));
  }

  @Test
  @Tag("full")
  void anIdleStreamIsReopened() {
    peer.feed().silent(true);
    var device = connected();

    await().atMost(LONG).until(() -> peer.feed().cursorsSeen().size() >= 2);
    peer.feed().silent(false);
    await().atMost(LONG).until(() -> fleet.on(() -> device.feed().connected()));
  }

  @Test
  void aDeviceThatTheServiceNoLongerKnowsEnrolsAgainAndReportsWhatItHadQueued() {
    var device = connected();
    var earlier = received(device);
    peer.removeDevice(earlier);

    fleet.visit(device, "http://www.example.com/", false);

    await().atMost(LONG).until(() -> !earlier.id.equals(fleet.on(device::id)));
    await().atMost(LONG).until(() -> received(device).transactions().size() == 1);
  }

  @Test
  void aDeviceWhoseIdentityIsClonedStops() {
    var device = connected();

    try (var twin = new TestFleet(peer, TestFleet.SHORT_INTERVALS, 1)) {
      var other = twin.resume(device);

      await().until(() -> twin.on(() -> other.lifecycle().state()) == DeviceState.STOPPED);
      var asked = peer.asked("/agent/v1/tokens");
      await().during(Duration.ofSeconds(1)).until(() -> peer.asked("/agent/v1/tokens") == asked);
    }
  }

  @Test
  void whatARevokedDeviceHadSentWithoutAResponseIsUncertain() {
    var device = connected();
    peer.intercept(on("/agent/v1/transactions", request -> refuse(request, 503, null)));
    fleet.visit(device, "http://www.example.com/", false);
    await().until(() -> peer.asked("/agent/v1/transactions") > 0);
    peer.stopIntercepting();
    peer.intercept(request -> refuse(request, 401, null, REVOKED));

    await()
        .atMost(LONG)
        .until(() -> fleet.on(() -> device.lifecycle().state()) == DeviceState.STOPPED);

    assertThat(fleet.on(device::queued)).isZero();
    // It was sent and never acknowledged: whether it was counted is unknown.
    assertThat(fleet.ledger.uncertain().total()).isEqualTo(fleet.ledger.total());
    assertThat(fleet.visit(device, "http://www.example.com/", false).transaction()).isNull();
  }

  @Test
  void telemetryThatIsOffIsNotCollectedAndWhatWasQueuedIsDropped() {
    var device = connected();
    peer.telemetryOff(true);

    fleet.visit(device, "http://www.example.com/1", false);
    await().until(() -> !fleet.on(device::collectsTelemetry));
    fleet.visit(device, "http://www.example.com/2", false);

    await().atMost(LONG).until(() -> fleet.on(device::queued) == 0);
    assertThat(fleet.ledger.total().transactions()).isEqualTo(1);
    assertThat(fleet.ledger.dropped().total()).isEqualTo(fleet.ledger.total());
    peer.telemetryOff(false);
    peer.feed().settings(FakeFeed.settings(false));
    peer.feed().settings(FakeFeed.settings(true));
    await().atMost(LONG).until(() -> fleet.on(device::collectsTelemetry));
  }

  @Test
  void theOldestTransactionsAreDroppedAndCountedWhenTheServiceIsAwayForLong() {
    var device = connected();
    peer.intercept(on("/agent/v1/transactions", request -> refuse(request, 503, "1")));

    for (int i = 0; i < 1_500; i++) {
      fleet.visit(device, "http://www.example.com/" + i, false);
    }
    peer.stopIntercepting();
    await().atMost(LONG).until(() -> fleet.on(device::queued) == 0);

    var dropped = fleet.ledger.dropped().total().transactions();
    assertThat(dropped).isBetween(300L, 500L);
    assertThat(received(device).transactions()).hasSize((int) (1_500 - dropped));
    assertThat(received(device).transactions().get(1_499 - (int) dropped).getString("path"))
        .isEqualTo("/1499");
  }

  /** A delta of a revision that every device has behind it. */
  private static JsonObject back() {
    return new JsonObject().put("cursor", "back").put("revision", 1);
  }

  private static Predicate<HttpServerRequest> on(
      String path, Predicate<HttpServerRequest> handler) {
    return request -> request.path().equals(path) && handler.test(request);
  }

  private static boolean refuse(
      HttpServerRequest request, int status, @Nullable String retryAfter) {
    return refuse(request, status, retryAfter, "<html>not what you wanted</html>");
  }

  private static boolean refuse(
      HttpServerRequest request, int status, @Nullable String retryAfter, String body) {
    if (retryAfter != null) {
      request.response().putHeader("Retry-After", retryAfter);
    }
    request.resume();
    request.response().setStatusCode(status).end(body);
    return true;
  }

  private Device connected() {
    var device = fleet.enrol(FakePeer.TOKEN);
    await()
        .until(() -> fleet.on(() -> device.feed().connected() && device.policy().revision() > 0));
    return device;
  }

  private long refusedStreams() {
    return fleet.on(fleet.counters.failures()::counts).getOrDefault("feed: 502", 0L);
  }

  private long returnMillis(Device device) {
    return fleet.on(() -> device.feed().returnWithinMillis());
  }

  private long millisUntilStream(Device device) {
    return fleet.on(() -> device.work().due(Work.FEED)) - System.nanoTime() / 1_000_000;
  }

  private FakeDevice received(Device device) {
    return peer.device(String.valueOf(device.id()));
  }

  private boolean acknowledged(Device device, long revision) {
    return received(device).acknowledgements().stream()
        .flatMap(each -> each.getJsonArray("enforced").stream())
        .anyMatch(each -> ((JsonObject) each).getLong("revision") == revision);
  }

  private boolean blocks(Device device) {
    return fleet.visit(device, "https://www.dropbox.com/", false).outcome() == Outcome.BLOCKED;
  }
}
