package io.gnomon.kit.upload;

import java.time.Duration;

/**
 * How slowly a body may arrive.
 *
 * @param minBytesPerSecond needed on the whole
 * @param maxDelay how far it may be behind that
 */
record ArrivalRate(long minBytesPerSecond, Duration maxDelay) {

  private static final double NANOS_PER_SECOND = 1e9;

  ArrivalRate {
    if (minBytesPerSecond < 1) {
      throw new IllegalArgumentException(
          "gnomon.upload.min-bytes-per-second must be at least 1, but is " + minBytesPerSecond);
    }
    if (maxDelay.isZero() || maxDelay.isNegative()) {
      throw new IllegalArgumentException(
          "gnomon.upload.max-delay must be longer than 0s, but is " + maxDelay);
    }
  }

  /** Whether a body is too slow of which so much came while it was waited for. */
  boolean isMissedBy(long bytes, long waitedNanos) {
    return bytes < (waitedNanos - maxDelay.toNanos()) / NANOS_PER_SECOND * minBytesPerSecond;
  }
}
