package io.gnomon.policy.throttling;

import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * Admits a bounded amount of work a second, and gives each request that it refuses a time of its
 * own to retry: a token bucket, and a virtual queue of which only the time is kept at which it is
 * empty.
 */
final class AdmissionLimiter {

  private static final double NANOS = 1e9;

  /** Capacity of the bucket, as a part of a second's work: bursts stay small after idle times. */
  private static final double BURST = 0.1;

  /** Retries leave room for new requests, which would be refused otherwise. */
  private static final double SHARE_OF_RETURNING = 0.9;

  private static final int MAX_WAIT_SECONDS = 30;

  private final LongSupplier clock;
  private final DoubleSupplier share;
  private final int perSecond;
  private final double capacity;
  private final double refill;
  private double level;
  private long filledAt;
  private long backlogEndsAt;
  private long second;
  private int inSecond;
  private int peak;

  /**
   * Admits nothing beyond its limit in any second.
   *
   * @param perSecond in units of work
   * @param maxWeight the greatest that will be asked for
   * @param clock nanoseconds that only go forward
   * @param share how much of the limit is admitted at present, greater than 0 and at most 1
   */
  AdmissionLimiter(int perSecond, int maxWeight, LongSupplier clock, DoubleSupplier share) {
    if (perSecond <= maxWeight) {
      throw new IllegalArgumentException(
          "gnomon.feed.admissions-per-second and gnomon.feed.acknowledgements-per-second must be"
              + " greater than "
              + maxWeight);
    }
    this.clock = clock;
    this.share = share;
    this.perSecond = perSecond;
    this.capacity = Math.max(maxWeight, perSecond * BURST);
    this.refill = perSecond - capacity;
    this.level = capacity;
    this.filledAt = clock.getAsLong();
    this.backlogEndsAt = filledAt;
  }

  /**
   * What was decided.
   *
   * @param retryAfterSeconds 0 where it is admitted
   */
  record Verdict(boolean admitted, int retryAfterSeconds) {}

  /** Whether work of that weight may begin now. */
  synchronized Verdict ask(int weight) {
    var verdict = look(weight);
    if (verdict.admitted()) {
      level -= weight;
      count(weight, Math.floorDiv(filledAt, (long) NANOS));
    }
    return verdict;
  }

  /** Whether it would be admitted now, without taking it; one that would not gets a turn. */
  synchronized Verdict look(int weight) {
    var now = clock.getAsLong();
    var rate = refill * share.getAsDouble();
    level = Math.min(capacity, level + (now - filledAt) / NANOS * rate);
    filledAt = now;
    return level < weight ? new Verdict(false, turn(weight / rate, now)) : new Verdict(true, 0);
  }

  int perSecond() {
    return perSecond;
  }

  /** The most that was admitted within one second so far. */
  synchronized int peak() {
    return peak;
  }

  /** A queue longer than the maximal wait is cut to its half, so that retries stay spread. */
  private int turn(double seconds, long now) {
    var maxWait = (long) (MAX_WAIT_SECONDS * NANOS);
    var turn = (long) (seconds / SHARE_OF_RETURNING * NANOS);
    backlogEndsAt = Math.max(backlogEndsAt, now) + turn;
    if (backlogEndsAt - now > maxWait) {
      backlogEndsAt = now + maxWait / 2;
    }
    return (int) Math.ceil((backlogEndsAt - now) / NANOS);
  }

  private void count(int weight, long atSecond) {
    inSecond = atSecond == second ? inSecond + weight : weight;
    second = atSecond;
    peak = Math.max(peak, inSecond);
  }
}
