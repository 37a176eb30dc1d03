package io.gnomon.policy.admission;

import java.util.function.LongSupplier;

/**
 * Lets in so much work a second and no more, and tells whoever is turned away to come back when its
 * turn would be: a token bucket, and a queue that exists only as the time at which it is empty.
 */
final class AdmissionLimiter {

  private static final double NANOS = 1e9;

  /** A bucket of that part of a second's work: bursts stay small, whatever came before. */
  private static final double BURST = 0.1;

  /** Those who come back leave room for others, who would be turned away again otherwise. */
  private static final double SHARE_OF_RETURNING = 0.9;

  private static final int LONGEST_WAIT_SECONDS = 30;

  private final LongSupplier clock;
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
   * @param mostWeight the greatest that will be asked for
   * @param clock nanoseconds that only go forward
   */
  AdmissionLimiter(int perSecond, int mostWeight, LongSupplier clock) {
    if (perSecond <= mostWeight) {
      throw new IllegalArgumentException(
          "gnomon.feed.admissions-per-second must be greater than " + mostWeight);
    }
    this.clock = clock;
    this.perSecond = perSecond;
    this.capacity = Math.max(mostWeight, perSecond * BURST);
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
    var now = clock.getAsLong();
    level = Math.min(capacity, level + (now - filledAt) / NANOS * refill);
    filledAt = now;
    if (level < weight) {
      return new Verdict(false, turn(weight, now));
    }
    level -= weight;
    count(weight, Math.floorDiv(now, (long) NANOS));
    return new Verdict(true, 0);
  }

  int perSecond() {
    return perSecond;
  }

  /** The most that was admitted within one second so far. */
  synchronized int peak() {
    return peak;
  }

  /** A longer queue than can be told of begins anew at its middle, so that nobody comes at once. */
  private int turn(int weight, long now) {
    var longest = (long) (LONGEST_WAIT_SECONDS * NANOS);
    var turn = (long) (weight / (refill * SHARE_OF_RETURNING) * NANOS);
    backlogEndsAt = Math.max(backlogEndsAt, now) + turn;
    if (backlogEndsAt - now > longest) {
      backlogEndsAt = now + longest / 2;
    }
    return (int) Math.ceil((backlogEndsAt - now) / NANOS);
  }

  private void count(int weight, long atSecond) {
    inSecond = atSecond == second ? inSecond + weight : weight;
    second = atSecond;
    peak = Math.max(peak, inSecond);
  }
}
