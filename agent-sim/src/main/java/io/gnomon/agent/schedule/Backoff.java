package io.gnomon.agent.schedule;

import java.util.random.RandomGenerator;

/**
 * How long to wait after failures in a row: a random part of a span that doubles with each failure
 * (full jitter), on top of what the server asked for.
 */
public final class Backoff {

  private static final long FIRST_MILLIS = 500;
  private static final long LONGEST_MILLIS = 30_000;

  private Backoff() {}

  /**
   * The pause in milliseconds.
   *
   * @param failures how many in a row, from 1
   * @param retryAfterMillis what the server asked for, 0 where it asked for nothing
   */
  public static long pause(int failures, long retryAfterMillis, RandomGenerator random) {
    return retryAfterMillis + random.nextLong(longest(failures) + 1);
  }

  /** The span of which a random part is waited after that many failures. */
  static long longest(int failures) {
    var doublings = Math.min(Math.max(failures - 1, 0), 6);
    return Math.min(LONGEST_MILLIS, FIRST_MILLIS << doublings);
  }
}
