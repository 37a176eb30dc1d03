package io.gnomon.discovery.logformat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which times of a file are believed. Each day of use has tables of its own, so a file of random
 * times must not bring thousands of days.
 */
final class TimeWindow {

  private static final Duration OLDEST = Duration.ofDays(3_650);
  private static final Duration AHEAD = Duration.ofDays(1);
  private static final int MOST_DAYS = 400;
  private static final long MILLIS_A_DAY = 86_400_000;

  private final long oldest;
  private final long latest;
  private final Set<Long> days = new HashSet<>();
  private long lastDay = Long.MIN_VALUE;

  TimeWindow(Instant now) {
    this.oldest = now.minus(OLDEST).toEpochMilli();
    this.latest = now.plus(AHEAD).toEpochMilli();
  }

  /** Why that time is not believed, or null. */
  @Nullable Rejection objection(long millis) {
    if (millis < oldest) {
      return Rejection.TOO_OLD;
    }
    if (millis > latest) {
      return Rejection.IN_THE_FUTURE;
    }
    long day = Math.floorDiv(millis, MILLIS_A_DAY);
    if (day == lastDay || days.contains(day)) {
      lastDay = day;
      return null;
    }
    return days.size() < MOST_DAYS && days.add(day) ? null : Rejection.TOO_MANY_DAYS;
  }
}
