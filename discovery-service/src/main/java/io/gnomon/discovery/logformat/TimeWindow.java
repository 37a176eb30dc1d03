package io.gnomon.discovery.logformat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which times of a file are accepted. Each day of use has tables of its own, so a file of random
 * times must not bring thousands of days.
 */
final class TimeWindow {

  private static final Duration MAX_AGE = Duration.ofDays(3_650);
  private static final Duration MAX_AHEAD = Duration.ofDays(1);
  private static final int MAX_DAYS = 400;
  private static final long MILLIS_PER_DAY = 86_400_000;

  private final long min;
  private final long max;
  private final Set<Long> days = new HashSet<>();
  private long lastDay = Long.MIN_VALUE;

  TimeWindow(Instant now) {
    this.min = now.minus(MAX_AGE).toEpochMilli();
    this.max = now.plus(MAX_AHEAD).toEpochMilli();
  }

  /** Why that time is not accepted, or null. */
  @Nullable Rejection check(long millis) {
    if (millis < min) {
      return Rejection.TOO_OLD;
    }
    if (millis > max) {
      return Rejection.IN_THE_FUTURE;
    }
    long day = Math.floorDiv(millis, MILLIS_PER_DAY);
    if (day == lastDay || days.contains(day)) {
      lastDay = day;
      return null;
    }
    return days.size() < MAX_DAYS && days.add(day) ? null : Rejection.TOO_MANY_DAYS;
  }
}
