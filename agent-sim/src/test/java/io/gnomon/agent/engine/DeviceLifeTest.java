package io.gnomon.agent.engine;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.DeviceState;
import io.gnomon.agent.ledger.AttemptCount;
import io.gnomon.agent.peer.FakeDevice;
import io.gnomon.agent.peer.FakeFeed;
import io.gnomon.agent.peer.FakePeer;
import io.gnomon.agent.traffic.AttemptKind;
import io.gnomon.agent.traffic.Outcome;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DeviceLifeTest {

  private static final String CHANGES = "/agent/v1/feed/changes";

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
  void aDeviceEnrolsFollowsTheFeedBlocksAndReports() {
    peer.feed().put(DROPBOX);
    var device = connected();

    var allowed = fleet.visit(device, "http://www.example.com/a?secret=1", false);
    var blocked = fleet.visit(device, "https://www.dropbox.com/home", false);

    assertThat(allowed.outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(blocked.outcome()).isEqualTo(Outcome.BLOCKED);
    var received = received(device);
    assertThat(received.enrolment.getString("domain")).isEqualTo("example.org");
    await().until(() -> received.events().size() == 1 && received.transactions().size() == 1);
    assertThat(received.events().get(0).getString("host")).isEqualTo("www.dropbox.com");
    var transaction = received.transactions().get(0);
    assertThat(transaction.fieldNames())
        .containsExactly(
            "at", "user", "ipAddress", "host", "path", "uploadedBytes", "downloadedBytes");
    assertThat(transaction.getString("path")).isEqualTo("/a");
    assertThat(fleet.ledger.total().transactions()).isEqualTo(1);
    assertThat(fleet.ledger.attempts()).hasSize(1);
  }

  @Test
  void aChangeIsEnforcedAndAcknowledgedWithTheMomentOfEnforcing() {
    var device = connected();
    var before = Instant.now().minusSeconds(1);

    peer.feed().put(DROPBOX);
    await().until(() -> blocks(device));
    peer.feed().remove("41");
    await().until(() -> !blocks(device));

    var last = peer.feed().revision();
    await().until(() -> revisions(device).contains(last));
    assertThat(revisions(device)).doesNotHaveDuplicates();
    for (var acknowledgement : received(device).acknowledgements()) {
      for (var enforced : acknowledgement.getJsonArray("enforced")) {
        var at = Instant.parse(((JsonObject) enforced).getString("at"));
        assertThat(at).isBetween(before, Instant.now().plusSeconds(1));
      }
    }
  }

  @Test
  void aStreamThatEndsIsOpenedAgainWithTheCursor() {
    var device = connected();
    peer.feed().put(DROPBOX);
    await().until(() -> blocks(device));

    peer.feed().cut();

    await().until(() -> peer.feed().cursorsSeen().size() == 2);
    assertThat(peer.feed().cursorsSeen()).containsExactly("null", "default.1.2.2");
    assertThat(blocks(device)).isTrue();
    assertThat(fleet.on(fleet.counters.failures()::counts)).isEmpty();
  }

  @Test
  void anAnnouncedRevisionIsFetched() {
    var device = connected();

    peer.feed().announce(DROPBOX, 100);

    await().until(() -> blocks(device));
    assertThat(peer.asked(CHANGES)).isEqualTo(1);
  }

  @Test
  void theSnapshotOfAnotherGroupIsFetchedAlthoughTheRevisionIsTheSame() {
    var device = connected();
    var revision = peer.feed().revision();

    peer.feed().announceGroup("3", "Sales");

    await().until(() -> "Sales".equals(groupOf(device)));
    assertThat(fleet.on(device::policy).revision()).isEqualTo(revision);
    assertThat(peer.asked(CHANGES)).isEqualTo(1);
  }

  @Test
  void anAnnouncedRevisionOfARestoredBackupIsFetchedAlthoughItIsSmaller() {
    peer.feed().put(DROPBOX);
    var device = connected();

    peer.feed().announceRestored(1);

    await().until(() -> fleet.on(device::policy).revision() == 1);
    assertThat(peer.asked(CHANGES)).isEqualTo(1);
  }

  @Test
  void aFetchThatFailsIsRepeated() {
    var device = connected();
    var failed = new AtomicBoolean();
    peer.intercept(
        request ->
            request.path().equals(CHANGES)
                && failed.compareAndSet(false, true)
                && answered(request, 503));

    peer.feed().announceGroup("3", "Sales");

    await().until(() -> "Sales".equals(groupOf(device)));
    assertThat(failed).isTrue();
  }

  @Test
  @Tag("full")
  void whatAProcessThatHasNotHeardOfAMoveAnswersIsAskedOnceMore() {
    var device = connected();
    var unheard = new AtomicBoolean();
    peer.intercept(
        request ->
            request.path().equals(CHANGES)
                && unheard.compareAndSet(false, true)
                && answered(request, 204));

    peer.feed().announceGroup("3", "Sales");

    await().until(() -> "Sales".equals(groupOf(device)));
    assertThat(unheard).isTrue();
  }

  @Test
  void whatIsAnnouncedDuringAFetchIsFetchedAfterIt() {
    var device = connected();
    var held = new CompletableFuture<HttpServerRequest>();
    peer.intercept(request -> request.path().equals(CHANGES) && held.complete(request));
    peer.feed().announceGroup("2", "Marketing");
    var first = held.orTimeout(1, TimeUnit.MINUTES).join();

    peer.feed().announceGroup("3", "Sales");
    await().until(() -> fleet.on(() -> device.policyState().announcements()) == 2);
    answered(first, 204);

    await().until(() -> "Sales".equals(groupOf(device)));
    assertThat(peer.asked(CHANGES)).isEqualTo(2);
  }

  @Test
  void aWarningCanBeBypassedAndIsReported() {
    peer.feed().put(FakeFeed.indicator("42", "Box", "box.com", "Warn"));
    var device = connected();

    var warned = fleet.visit(device, "https://box.com/", false);
    var bypassed = fleet.visit(device, "https://box.com/", true);
    var later = fleet.visit(device, "https://box.com/", false);

    assertThat(List.of(warned.outcome(), bypassed.outcome(), later.outcome()))
        .containsExactly(Outcome.WARNED, Outcome.BYPASSED, Outcome.BYPASSED);
    var received = received(device);
    await().until(() -> received.events().size() == 2 && received.transactions().size() == 2);
    assertThat(received.events())
        .extracting(event -> event.getString("kind"))
        .containsExactly("warned", "bypassed");
  }

  @Test
  void anAuditIsReportedBesideTheDecisionAndIsInTheLedger() {
    peer.feed().put(DROPBOX);
    peer.feed().put(FakeFeed.indicator("43", "Dropbox", "dropbox.com", "Audit"));
    var device = connected();

    var blocked = fleet.visit(device, "https://www.dropbox.com/home", false);

    assertThat(blocked.outcome()).isEqualTo(Outcome.BLOCKED);
    var received = received(device);
    await().until(() -> received.events().size() == 2);
    assertThat(received.events())
        .extracting(event -> event.getString("kind") + " " + event.getString("indicatorId"))
        .containsExactly("blocked 41", "audited 43");
    assertThat(fleet.ledger.attempts())
        .extracting(AttemptCount::kind)
        .containsExactlyInAnyOrder(AttemptKind.BLOCKED, AttemptKind.AUDITED);
  }

  @Test
  void nothingIsCollectedWhileTheSettingsSaySo() {
    var device = connected();
    peer.feed().settings(FakeFeed.settings(false));
    await().until(() -> !fleet.on(device::collectsTelemetry));

    var result = fleet.visit(device, "http://www.example.com/", false);

    assertThat(result.outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(result.transaction()).isNull();
    assertThat(fleet.ledger.total().transactions()).isZero();
  }

  @Test
  void anEnrolmentTokenThatIsRefusedIsNotRetried() {
    var device = fleet.enrol("unknown-token");

    await().until(() -> fleet.on(() -> device.lifecycle().state()) == DeviceState.REFUSED);
    assertThat(peer.asked("/agent/v1/enrolments")).isEqualTo(1);
  }

  @Test
  void aDisconnectedDeviceKeepsEnforcingAndReportsLater() {
    peer.feed().put(DROPBOX);
    var device = connected();
    fleet.online(device, false);
    await().until(() -> peer.feed().streams() == 0);

    assertThat(blocks(device)).isTrue();
    fleet.visit(device, "http://www.example.com/", false);
    assertThat(fleet.on(device::queued)).isEqualTo(2);

    fleet.online(device, true);
    await().until(() -> fleet.on(device::queued) == 0);
    assertThat(received(device).events()).hasSize(1);
    assertThat(received(device).transactions()).hasSize(1);
    await().until(() -> fleet.on(() -> device.feed().connected()));
  }

  @Test
  void theNextStartUsesGreaterCountersAndAnotherBoot() {
    var device = connected();
    var counter = received(device).counter();

    try (var next = new TestFleet(peer, TestFleet.SHORT_INTERVALS, 2)) {
      var again = next.resume(device);
      await().until(() -> next.on(() -> again.feed().connected()));

      assertThat(received(device).counter()).isGreaterThan(counter);
      assertThat(again.lifecycle().bootId()).isNotEqualTo(device.lifecycle().bootId());
    }
  }

  @Test
  void manyDevicesShareFewConnectionsAndOnePolicy() {
    peer.feed().put(DROPBOX);
    for (int i = 0; i < 300; i++) {
      fleet.enrol(FakePeer.TOKEN);
    }

    await().until(() -> fleet.devices.stream().allMatch(d -> d.feed().connected()));
    peer.feed().put(FakeFeed.indicator("42", "Box", "box.com", "Block"));
    await().until(() -> fleet.devices.stream().allMatch(d -> fleet.on(d::policy).revision() == 3));

    assertThat(fleet.devices.stream().map(d -> fleet.on(d::policy)).distinct()).hasSize(1);
  }

  private Device connected() {
    var device = fleet.enrol(FakePeer.TOKEN);
    await()
        .until(() -> fleet.on(() -> device.feed().connected() && device.policy().revision() > 0));
    return device;
  }

  private FakeDevice received(Device device) {
    return peer.device(String.valueOf(device.id()));
  }

  private boolean blocks(Device device) {
    return fleet.visit(device, "https://www.dropbox.com/", false).outcome() == Outcome.BLOCKED;
  }

  private @Nullable String groupOf(Device device) {
    var group = fleet.on(device::policy).group();
    return group == null ? null : group.name();
  }

  private static boolean answered(HttpServerRequest request, int status) {
    request.resume().response().setStatusCode(status).end();
    return true;
  }

  private List<Long> revisions(Device device) {
    return received(device).acknowledgements().stream()
        .flatMap(a -> a.getJsonArray("enforced").stream())
        .map(e -> ((JsonObject) e).getLong("revision"))
        .toList();
  }
}
