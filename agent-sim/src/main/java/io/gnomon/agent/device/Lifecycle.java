package io.gnomon.agent.device;

import io.gnomon.agent.identity.DeviceKey;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/** Begins, interrupts and ends what a device does. */
final class Lifecycle {

  private static final Logger LOG = Logger.getLogger(Lifecycle.class);

  private final Agenda agenda;
  private final RandomGenerator random;
  private final Consumer<Device> changed;

  /**
   * The only one of its fleet.
   *
   * @param changed is told of a device whose id or state is another now
   */
  Lifecycle(Agenda agenda, RandomGenerator random, Consumer<Device> changed) {
    this.agenda = agenda;
    this.random = random;
    this.changed = changed;
  }

  /** Takes up work within that time, at random. */
  void begin(Device device, long withinMillis) {
    if (!device.reachable()) {
      return;
    }
    var first = random.nextLong(withinMillis + 1);
    if (device.state == DeviceState.ENROLLING) {
      agenda.plan(device, Work.ENROL, first);
      return;
    }
    agenda.plan(device, Work.FEED, first);
    agenda.plan(device, Work.ACKNOWLEDGE, first);
    agenda.plan(device, Work.TRANSACTIONS, first);
    agenda.plan(device, Work.EVENTS, first);
  }

  void unplug(Device device) {
    device.online = false;
    device.newSession();
  }

  void plug(Device device) {
    if (!device.online) {
      device.online = true;
      begin(device, 500);
    }
  }

  /** The server knows the device now. */
  void enrolled(Device device, String id) {
    device.named(id);
    device.state = DeviceState.ENROLLED;
    changed.accept(device);
    begin(device, 500);
  }

  /** The server does not accept the enrolment token. */
  void refuse(Device device, String why) {
    LOG.warnf("%s could not enrol: %s", device.profile().name(), why);
    end(device, DeviceState.REFUSED);
  }

  /** The server ended the identity for good. */
  void stop(Device device, String why) {
    LOG.warnf("%s (%s) stops: %s", device.profile().name(), device.id, why);
    end(device, DeviceState.STOPPED);
  }

  /** The server no longer knows the device: it becomes another one, and begins to count anew. */
  void enrolAnew(Device device) {
    if (device.profile().enrolmentToken() == null) {
      stop(device, "the server does not know it, and it has no enrolment token");
      return;
    }
    device.newSession();
    device.authorization = null;
    device.state = DeviceState.ENROLLING;
    device.bootId = UUID.randomUUID().toString();
    device.transactions.restart();
    device.attempts.restart();
    begin(device, 500);
  }

  /** The device starts with nothing but its identity, or with a new one. */
  void restart(Device device, Optional<DeviceKey> newKey) {
    device.loseMemory();
    if (newKey.isPresent()) {
      device.profile = device.profile.with(newKey.get());
      device.state = DeviceState.ENROLLING;
    }
    begin(device, 500);
  }

  private void end(Device device, DeviceState state) {
    device.newSession();
    device.authorization = null;
    device.state = state;
    changed.accept(device);
  }
}
