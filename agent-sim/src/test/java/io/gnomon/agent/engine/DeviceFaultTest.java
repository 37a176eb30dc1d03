package io.gnomon.agent.engine;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.DeviceState;
import io.gnomon.agent.organisation.Organisation;
import io.gnomon.agent.peer.FakeDevice;
import io.gnomon.agent.peer.FakeFeed;
import io.gnomon.agent.peer.FakePeer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeviceFaultTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final FakePeer peer = FakePeer.start();
  private final TestFleet fleet = TestFleet.at(peer);

  @AfterEach
  void close() {
    fleet.close();
    peer.close();
  }

  @Test
  void batchesThatAreSentTwiceAreCountedOnce() {
    var device = connected();
    for (boolean late : List.of(false, true)) {
      fleet.run(engine -> engine.repetition().set(1, late));
      for (int i = 0; i < 5; i++) {
        visitAndReport(device);
      }
    }

    assertThat(received(device).transactions()).hasSize(10);
    assertThat(received(device).reported()).isBetween(18, 20);
    assertThat(fleet.ledger.total().transactions()).isEqualTo(10);
    assertThat(fleet.on(fleet.counters::snapshot).batchesRepeated()).isBetween(8L, 10L);
  }

  @Test
  void aRestartLosesWhatWasQueuedAndNothingElse() {
    var device = connected();
    visitAndReport(device);
    fleet.online(device, false);
    fleet.visit(device, "http://www.example.com/lost", false);
    var boot = fleet.on(() -> device.lifecycle().bootId());

    fleet.run(engine -> engine.restart(device, Optional.empty()));
    await().until(() -> fleet.on(() -> !device.lifecycle().bootId().equals(boot)));
    assertThat(fleet.on(device::policy).cursor()).isNull();
    fleet.online(device, true);
    await().atMost(LONG).until(() -> fleet.on(device::collectsTelemetry));
    visitAndReport(device);

    assertThat(fleet.ledger.total().transactions()).isEqualTo(3);
    assertThat(fleet.ledger.dropped().total().transactions()).isEqualTo(1);
    assertThat(fleet.ledger.uncertain().total().transactions()).isZero();
    assertThat(received(device).transactions()).hasSize(2);
    assertThat(peer.all()).hasSize(1);
  }

  @Test
  void attemptsThatARestartLosesAreRecordedByDeviceAndUser() {
    var device = connected();
    peer.feed().put(FakeFeed.indicator("41", "Dropbox", "dropbox.com", "Block"));
    await().until(() -> fleet.on(device::policy).revision() == peer.feed().revision());
    fleet.online(device, false);
    fleet.visit(device, "https://www.dropbox.com/", false);

    fleet.run(engine -> engine.restart(device, Optional.empty()));

    await().until(() -> !fleet.ledger.dropped().attempts().isEmpty());
    assertThat(fleet.ledger.dropped().attempts()).isEqualTo(fleet.ledger.attempts());
    assertThat(fleet.ledger.uncertain().attempts()).isEmpty();
  }

  @Test
  void aDeviceThatLostItsIdentityEnrolsAgainUnderTheSameName() {
    var device = connected();
    var id = fleet.on(device::id);

    inject(new Fault(FaultKind.WIPE, 1, Duration.ZERO, Duration.ZERO, false));

    await().atMost(LONG).until(() -> !id.equals(fleet.on(device::id)));
    await().atMost(LONG).until(() -> fleet.on(device::collectsTelemetry));
    assertThat(fleet.on(() -> device.lifecycle().earlierIds())).containsExactly(id);
    assertThat(peer.all()).hasSize(2);
  }

  @Test
  void aWrongClockIsCorrectedByTheFirstResponse() {
    var device = connected();
    fleet.online(device, false);

    inject(
        new Fault(FaultKind.CLOCK, 1, Duration.ZERO, Duration.ofDays(-2), false),
        new Fault(FaultKind.RESTART, 1, Duration.ZERO, Duration.ZERO, false));
    fleet.online(device, true);

    await().atMost(LONG).until(() -> fleet.on(device::collectsTelemetry));
    assertThat(fleet.on(() -> device.environment().deviceMillis(0))).isZero();
  }

  @Test
  void oneOfTwoDevicesWithOneIdentityIsStopped() {
    var device = connected();

    inject(new Fault(FaultKind.CLONE, 1, Duration.ZERO, Duration.ZERO, false));

    await()
        .atMost(LONG)
        .until(() -> fleet.on(() -> device.lifecycle().state()) == DeviceState.STOPPED);
  }

  @Test
  void flappingDevicesDisconnectAndReconnectAndLoseNothing() {
    var devices = IntStream.range(0, 8).mapToObj(i -> fleet.enrol(FakePeer.TOKEN)).toList();
    devices.forEach(d -> await().atMost(LONG).until(() -> fleet.on(d::collectsTelemetry)));
    var faults = faults();
    var seen = new ArrayList<Boolean>();

    inject(faults, new Fault(FaultKind.FLAPPING, 0.5, Duration.ofHours(1), Duration.ZERO, false));
    for (long now = 0; now < 120_000; now += 1_000) {
      turn(faults, now);
      devices.forEach(device -> fleet.visit(device, "http://www.example.com/", false));
      seen.add(fleet.on(() -> devices.stream().allMatch(d -> d.lifecycle().online())));
    }
    turn(faults, Duration.ofHours(2).toMillis());

    assertThat(seen).contains(true, false);
    assertThat(fleet.on(() -> devices.stream().allMatch(d -> d.lifecycle().online()))).isTrue();
    await()
        .atMost(LONG)
        .until(() -> fleet.on(() -> devices.stream().allMatch(d -> d.queued() == 0)));
    assertThat(peer.all().stream().mapToInt(d -> d.transactions().size()).sum()).isEqualTo(960);
  }

  @Test
  void usersAndNetworksChange() {
    var device = connected();
    var user = fleet.on(() -> device.environment().user());
    var address = fleet.on(() -> device.environment().ipAddress());

    inject(
        new Fault(FaultKind.USER, 1, Duration.ZERO, Duration.ZERO, false),
        new Fault(FaultKind.NETWORK, 1, Duration.ZERO, Duration.ZERO, false));

    assertThat(fleet.on(() -> device.environment().user()))
        .isNotEqualTo(user)
        .endsWith("@example.org");
    assertThat(fleet.on(() -> device.environment().ipAddress()))
        .isNotEqualTo(address)
        .startsWith("172.16.");
  }

  @Test
  void theSameSeedAffectsTheSameDevices() {
    var devices = IntStream.range(0, 20).mapToObj(i -> fleet.enrol(FakePeer.TOKEN)).toList();
    devices.forEach(d -> await().atMost(LONG).until(() -> fleet.on(d::collectsTelemetry)));
    var offline = new Fault(FaultKind.OFFLINE, 0.3, Duration.ZERO, Duration.ZERO, false);

    inject(offline);
    var first = fleet.on(() -> devices.stream().map(d -> d.lifecycle().online()).toList());
    devices.forEach(device -> fleet.online(device, true));
    inject(offline);

    assertThat(first).filteredOn(online -> !online).hasSize(6);
    assertThat(fleet.on(() -> devices.stream().map(d -> d.lifecycle().online()).toList()))
        .isEqualTo(first);
  }

  private void visitAndReport(Device device) {
    var before = received(device).transactions().size();
    fleet.visit(device, "http://www.example.com/" + before, false);
    await()
        .atMost(LONG)
        .until(
            () -> received(device).transactions().size() > before && fleet.on(device::queued) == 0);
  }

  private void inject(Fault... injected) {
    var faults = faults();
    for (var fault : injected) {
      inject(faults, fault);
    }
  }

  private void inject(Faults faults, Fault fault) {
    fleet.on(() -> faults.inject(fault, fleet.devices, 0));
  }

  private void turn(Faults faults, long now) {
    fleet.run(engine -> faults.turn(now));
  }

  private Faults faults() {
    var faults = new ArrayList<Faults>();
    fleet.run(engine -> faults.add(new Faults(engine, Organisation.example(), 1)));
    return faults.get(0);
  }

  private Device connected() {
    var device = fleet.enrol(FakePeer.TOKEN);
    await().atMost(LONG).until(() -> fleet.on(device::collectsTelemetry));
    return device;
  }

  private FakeDevice received(Device device) {
    return peer.device(String.valueOf(fleet.on(device::id)));
  }
}
