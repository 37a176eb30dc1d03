package io.gnomon.agent.exchange;

import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.DeviceKey;
import io.gnomon.agent.device.DeviceState;
import io.gnomon.agent.device.LifecycleState;
import io.gnomon.agent.device.Work;
import io.gnomon.agent.schedule.WorkScheduler;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/** Begins, interrupts and ends the life of devices. Writes {@link LifecycleState}. */
public final class DeviceLifecycle {

  private static final Logger LOG = Logger.getLogger(DeviceLifecycle.class);

  /** Devices that were interrupted begin within that time, so that they do not all come at once. */
  private static final long MAX_START_DELAY_MILLIS = 500;

  private final WorkScheduler scheduler;
  private final RandomGenerator random;
  private final Consumer<Device> onChange;

  /**
   * The lifecycle of a fleet.
   *
   * @param onChange called after the id or the state of a device has changed
   */
  public DeviceLifecycle(
      WorkScheduler scheduler, RandomGenerator random, Consumer<Device> onChange) {
    this.scheduler = scheduler;
    this.random = random;
    this.onChange = onChange;
  }

  /** The device begins to work after a random part of that time. */
  public void start(Device device, long withinMillis) {
    if (!device.isReachable()) {
      return;
    }
    var delay = random.nextLong(withinMillis + 1);
    if (device.lifecycle().state() == DeviceState.ENROLLING) {
      scheduler.plan(device, Work.ENROL, delay);
      return;
    }
    scheduler.plan(device, Work.FEED, delay);
    scheduler.plan(device, Work.ACKNOWLEDGE, delay);
    scheduler.plan(device, Work.TRANSACTIONS, delay);
    scheduler.plan(device, Work.EVENTS, delay);
  }

  /** The device loses its network. */
  public void disconnect(Device device) {
    device.lifecycle().setOnline(false);
    device.endSession();
  }

  /** The device has a network again. */
  public void reconnect(Device device) {
    if (!device.lifecycle().online()) {
      device.lifecycle().setOnline(true);
      start(device, MAX_START_DELAY_MILLIS);
    }
  }

  /** The device starts with nothing but its identity, or with a new one. */
  public void restart(Device device, Optional<DeviceKey> newKey) {
    device.clearMemory();
    device.lifecycle().newBootId();
    newKey.ifPresent(key -> device.lifecycle().replaceProfile(device.profile().withKey(key)));
    start(device, MAX_START_DELAY_MILLIS);
  }

  /** The device is taken out of the fleet. */
  public void remove(Device device) {
    disconnect(device);
    device.lifecycle().setState(DeviceState.REMOVED);
  }

  /** The server knows the device now. */
  void enrolled(Device device, String id) {
    device.lifecycle().enrolled(id);
    onChange.accept(device);
    start(device, MAX_START_DELAY_MILLIS);
  }

  /** The server does not accept the enrolment token. */
  void enrolmentRefused(Device device, String reason) {
    LOG.warnf(
        "%s cannot enrol: %s; give it another enrolment token", device.profile().name(), reason);
    end(device, DeviceState.REFUSED);
  }

  /** The server ended the identity for good. */
  void stop(Device device, String reason) {
    LOG.warnf("%s (%s) stops: %s", device.profile().name(), device.id(), reason);
    end(device, DeviceState.STOPPED);
  }

  /** The server no longer knows the device, which enrols again and numbers its batches from 1. */
  void enrolAgain(Device device) {
    if (device.profile().enrolmentToken() == null) {
      stop(device, "the server does not know it, and it has no enrolment token");
      return;
    }
    device.endIdentity();
    device.lifecycle().setState(DeviceState.ENROLLING);
    device.lifecycle().newBootId();
    device.renumberBatches();
    start(device, MAX_START_DELAY_MILLIS);
  }

  private void end(Device device, DeviceState state) {
    device.endIdentity();
    device.lifecycle().setState(state);
    onChange.accept(device);
  }
}
