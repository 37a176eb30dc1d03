package io.gnomon.agent.device;

import java.util.Arrays;

/**
 * The work of a device: what is due when, what is in flight, what failed how often. Written by
 * {@code WorkScheduler}, on the event loop of the fleet. Sets of work are bits and counters of
 * failures are bytes of one number: 100,000 devices have one of these each.
 */
public final class WorkState {

  /** The moment at which work is due that is not planned. */
  public static final long NEVER = Long.MAX_VALUE;

  private static final int MAX_FAILURES = Byte.MAX_VALUE;
  private static final long FAILURES_MASK = 0xFF;

  private final long[] due = new long[Work.COUNT];
  private long failures;
  private long wheelMillis = NEVER;
  private int session;
  private byte inFlight;
  private byte awaitingToken;

  WorkState() {
    Arrays.fill(due, NEVER);
  }

  /** When the work is due, by the scheduler's clock. */
  public long due(Work work) {
    return due[work.index()];
  }

  /** The earliest moment at which any work is due. */
  public long earliestDue() {
    var earliest = NEVER;
    for (var each : due) {
      earliest = Math.min(earliest, each);
    }
    return earliest;
  }

  /** How often in a row the work has failed. */
  public int failures(Work work) {
    return (int) (failures >>> shift(work) & FAILURES_MASK);
  }

  /** Whether a request for the work has not been answered. */
  public boolean isInFlight(Work work) {
    return (inFlight & work.bit()) != 0;
  }

  /** Whether the work has to wait for an access token. */
  public boolean awaitsToken(Work work) {
    return (awaitingToken & work.bit()) != 0;
  }

  /** The number of the session: responses to requests of an earlier one are ignored. */
  public int session() {
    return session;
  }

  /** The moment at which the wheel returns the device. */
  public long wheelMillis() {
    return wheelMillis;
  }

  public void setDue(Work work, long atMillis) {
    due[work.index()] = atMillis;
  }

  public void setWheelMillis(long atMillis) {
    wheelMillis = atMillis;
  }

  public void setInFlight(Work work, boolean value) {
    inFlight = (byte) (value ? inFlight | work.bit() : inFlight & ~work.bit());
  }

  public void setAwaitsToken(Work work, boolean value) {
    awaitingToken = (byte) (value ? awaitingToken | work.bit() : awaitingToken & ~work.bit());
  }

  /** Counts one failure and returns how many there were in a row. */
  public int addFailure(Work work) {
    var count = Math.min(failures(work) + 1, MAX_FAILURES);
    clearFailures(work);
    failures |= (long) count << shift(work);
    return count;
  }

  public void clearFailures(Work work) {
    failures &= ~(FAILURES_MASK << shift(work));
  }

  void reset() {
    session++;
    inFlight = 0;
    awaitingToken = 0;
    failures = 0;
    Arrays.fill(due, NEVER);
  }

  private static int shift(Work work) {
    return work.index() * Byte.SIZE;
  }
}
