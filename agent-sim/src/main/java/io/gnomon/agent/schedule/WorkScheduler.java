package io.gnomon.agent.schedule;

import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.Work;
import io.gnomon.agent.device.WorkState;
import io.gnomon.agent.transport.ServiceResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Runs the work of all devices when it is due, over one wheel: a device is in the wheel once, at
 * the earliest moment at which any of its work is due. Writes {@link WorkState}. Not for several
 * threads.
 */
public final class WorkScheduler {

  private static final Work[] ALL = Work.values();
  private static final long TICK_MILLIS = 20;
  private static final int SLOTS = 4_096;

  private final LongSupplier clock;
  private final RandomGenerator random;
  private final FailureCounts failures;
  private final long maxPauseMillis;
  private final TimingWheel<Device> wheel;
  private final Map<Work, Consumer<Device>> workers = new EnumMap<>(Work.class);

  /**
   * A scheduler without work.
   *
   * @param clock milliseconds of a monotonic clock
   * @param maxPause the longest random part of a pause after failures
   */
  public WorkScheduler(
      LongSupplier clock, RandomGenerator random, FailureCounts failures, Duration maxPause) {
    this.failures = failures;
    this.maxPauseMillis = maxPause.toMillis();
    this.clock = clock;
    this.random = random;
    this.wheel = new TimingWheel<>(TICK_MILLIS, SLOTS, clock.getAsLong());
  }

  /** Registers the worker for that kind of work. */
  public void register(Work work, Consumer<Device> worker) {
    workers.put(work, worker);
  }

  /** Milliseconds of the scheduler's clock. */
  public long now() {
    return clock.getAsLong();
  }

  /** The work becomes due after that time, wherever it was planned before. */
  public void plan(Device device, Work work, long afterMillis) {
    device.work().setDue(work, now() + afterMillis);
    putIntoWheel(device);
  }

  /** The work becomes due after that time, unless it is due earlier. */
  public void planNoLaterThan(Device device, Work work, long afterMillis) {
    if (device.work().due(work) > now() + afterMillis) {
      plan(device, work, afterMillis);
    }
  }

  /** Like {@link #planNoLaterThan}, but neither while in flight nor during a backoff. */
  public void planUnlessBusy(Device device, Work work, long afterMillis) {
    if (!isBusy(device, work)) {
      planNoLaterThan(device, work, afterMillis);
    }
  }

  /** Like {@link #plan}, but neither while in flight nor during a backoff. */
  public void replanUnlessBusy(Device device, Work work, long afterMillis) {
    if (!isBusy(device, work)) {
      plan(device, work, afterMillis);
    }
  }

  /** The work failed and is retried after a backoff. */
  public void retry(Device device, Work work, ServiceResponse response) {
    retry(device, work, response, Backoff.FIRST_MILLIS);
  }

  /** Retries with another bound of the first pause, for work that many devices retry at once. */
  public void retry(Device device, Work work, ServiceResponse response, long firstPauseMillis) {
    failures.failed(work, response);
    repeat(device, work, response, firstPauseMillis);
  }

  /**
   * Repeats work that ended without a failure. The pause grows as after failures: a server that
   * ends streams as soon as they begin must not be asked in a tight loop.
   */
  public void repeat(Device device, Work work, ServiceResponse response, long firstPauseMillis) {
    var count = device.work().addFailure(work);
    var asked = response.retryAfterMillis();
    plan(device, work, Backoff.pause(count, firstPauseMillis, maxPauseMillis, asked, random));
  }

  /** The work succeeded: the next failure is the first one in a row. */
  public void succeeded(Device device, Work work) {
    device.work().clearFailures(work);
  }

  /** The work is no longer planned. */
  public void cancel(Device device, Work work) {
    device.work().setDue(work, WorkState.NEVER);
  }

  /** A request for the work is sent. */
  public void begin(Device device, Work work) {
    device.work().setInFlight(work, true);
  }

  /** The request for the work was answered. */
  public void end(Device device, Work work) {
    device.work().setInFlight(work, false);
  }

  /** The work waits for an access token, which is requested at once. */
  public void awaitToken(Device device, Work work) {
    device.work().setAwaitsToken(work, true);
    planNoLaterThan(device, Work.TOKEN, 0);
  }

  /** There is a token: all work that waits for one is due. */
  public void tokenReceived(Device device) {
    for (var work : ALL) {
      if (device.work().awaitsToken(work)) {
        device.work().setAwaitsToken(work, false);
        plan(device, work, 0);
      }
    }
  }

  /** Runs all work that is due. */
  public void turn() {
    wheel.turn(now(), this::runDue);
  }

  private static boolean isBusy(Device device, Work work) {
    return device.work().failures(work) > 0 || device.work().isInFlight(work);
  }

  /**
   * A device that was planned earlier meanwhile is in the wheel twice; the earlier place counts.
   */
  private void runDue(Device device, long nowMillis) {
    var state = device.work();
    if (state.wheelMillis() > nowMillis) {
      return;
    }
    state.setWheelMillis(WorkState.NEVER);
    if (state.earliestDue() <= nowMillis) {
      for (var work : ALL) {
        if (state.due(work) <= nowMillis) {
          state.setDue(work, WorkState.NEVER);
          run(device, work);
        }
      }
    }
    putIntoWheel(device);
  }

  private void run(Device device, Work work) {
    var worker = workers.get(work);
    if (worker != null) {
      worker.accept(device);
    }
  }

  private void putIntoWheel(Device device) {
    var state = device.work();
    var earliest = state.earliestDue();
    if (earliest <= state.wheelMillis() - TICK_MILLIS) {
      state.setWheelMillis(wheel.schedule(device, earliest));
    }
  }
}
