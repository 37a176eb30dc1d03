package io.gnomon.discovery.usage;

import java.time.Instant;

/**
 * The hours of which usage is kept by hour: two days, and the two days before to compare them with.
 *
 * @param first hours since 1970
 */
public record UsageHours(long first) {

  /** How many hours are read together at most, the one that runs among them. */
  public static final int SPAN = 48;

  private static final int KEPT = 2 * SPAN;
  private static final long MILLIS_PER_HOUR = 3_600_000;

  /** What is kept now. */
  static UsageHours since(Instant now) {
    return new UsageHours(of(now) - KEPT);
  }

  /** The hour of that time. */
  public static long of(Instant at) {
    return Math.floorDiv(at.toEpochMilli(), MILLIS_PER_HOUR);
  }

  boolean hasKept(long atMillis) {
    return Math.floorDiv(atMillis, MILLIS_PER_HOUR) >= first;
  }
}
