package io.gnomon.agent.device;

import io.gnomon.agent.schedule.Backoff;
import io.gnomon.agent.schedule.DueWheel;
import io.gnomon.agent.transport.Answer;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * What is due on which device, over one wheel: a device lies in the wheel once, at the earliest
 * moment that concerns it.
 */
final class Agenda {

  private static final long TICK_MILLIS = 20;
  private static final int SLOTS = 4_096;
  private static final long SPAN_MILLIS = TICK_MILLIS * (SLOTS - 2);

  private final LongSupplier clock;
  private final RandomGenerator random;
  private final Troubles troubles;
  private final DueWheel<Device> wheel;
  private final Map<Work, Consumer<Device>> workers = new EnumMap<>(Work.class);

  /**
   * An empty one.
   *
   * @param clock milliseconds that only go forward, whatever becomes of the time of day
   */
  Agenda(LongSupplier clock, RandomGenerator random, Troubles troubles) {
    this.troubles = troubles;
    this.clock = clock;
    this.random = random;
    this.wheel = new DueWheel<>(TICK_MILLIS, SLOTS, clock.getAsLong());
  }

  void worker(Work work, Consumer<Device> worker) {
    workers.put(work, worker);
  }

  Troubles troubles() {
    return troubles;
  }

  long now() {
    return clock.getAsLong();
  }

  /** The work becomes due after that time, also where it was due at another moment. */
  void plan(Device device, Work work, long afterMillis) {
    device.due[work.place()] = now() + afterMillis;
    file(device);
  }

  /** The work becomes due after that time, unless it is due earlier. */
  void planAtMost(Device device, Work work, long afterMillis) {
    if (device.due[work.place()] > now() + afterMillis) {
      plan(device, work, afterMillis);
    }
  }

  /** Like {@link #planAtMost}, but waits for an answer or the end of a pause after a failure. */
  void planSoon(Device device, Work work, long afterMillis) {
    if (device.failures[work.place()] == 0 && !device.isUnderWay(work)) {
      planAtMost(device, work, afterMillis);
    }
  }

  /** The work failed and becomes due again after a pause. */
  void again(Device device, Work work, Answer answer) {
    troubles.failed(work, answer);
    var failures = Math.min(device.failures[work.place()] + 1, Byte.MAX_VALUE);
    device.failures[work.place()] = (byte) failures;
    plan(device, work, Backoff.pause(failures, answer.retryAfterMillis(), random));
  }

  /** The work succeeded. */
  void succeeded(Device device, Work work) {
    device.failures[work.place()] = 0;
  }

  /** The work is not due. */
  void cancel(Device device, Work work) {
    device.due[work.place()] = Device.NEVER;
  }

  void turn() {
    wheel.turn(now(), this::handOut);
  }

  /** A device that was filed earlier in between lies in the wheel twice; only one place counts. */
  private void handOut(Device device, long nowMillis) {
    if (device.filedAt > nowMillis) {
      return;
    }
    device.filedAt = Device.NEVER;
    for (int i = 0; i < Work.COUNT; i++) {
      if (device.due[i] <= nowMillis) {
        device.due[i] = Device.NEVER;
        run(device, Work.at(i));
      }
    }
    file(device);
  }

  private void run(Device device, Work work) {
    var worker = workers.get(work);
    if (worker != null) {
      worker.accept(device);
    }
  }

  private void file(Device device) {
    var earliest = Device.NEVER;
    for (var due : device.due) {
      earliest = Math.min(earliest, due);
    }
    if (earliest == Device.NEVER) {
      return;
    }
    var at = Math.min(earliest, now() + SPAN_MILLIS);
    if (at < device.filedAt) {
      device.filedAt = at;
      wheel.schedule(device, at);
    }
  }
}
