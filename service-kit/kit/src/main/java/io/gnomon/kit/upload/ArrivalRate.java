package io.gnomon.kit.upload;

import java.time.Duration;

/**
 * How slowly a body may arrive.
 *
 * @param minBytesPerSecond needed on the whole
 * @param maxDelay how far it may be behind that
 */
record ArrivalRate(long minBytesPerSecond, Duration maxDelay) {

  /**
   * How long nothing may come of a body that is ahead of its rate. After 60 s (Quarkus's read
   * timeout) the server closes the connection, and nobody is answered.
   */
  static final Duration MAX_SILENCE = Duration.ofSeconds(55);

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

  /** Whether a body stands still that was waited for so long at a stretch. */
  static boolean isSilence(long waitedNanos) {
    return waitedNanos > MAX_SILENCE.toNanos();
  }

  /** Whether a body is too slow of which so much came while it was waited for. */
  boolean isMissedBy(long bytes, long waitedNanos) {
    return bytes < (waitedNanos - maxDelay.toNanos()) / NANOS_PER_SECOND * minBytesPerSecond;
  }
}
