package io.gnomon.agent.schedule;

import java.util.random.RandomGenerator;

/** Exponential backoff with full jitter, on top of what the server asked for. */
public final class Backoff {

  /** The bound of the first pause, where nothing else is said. */
  static final long FIRST_MILLIS = 500;

  private Backoff() {}

  /**
   * The pause in milliseconds.
   *
   * @param failures how many in a row, from 1
   * @param firstMillis the longest random part of the first pause; it doubles with each failure
   * @param lastMillis to which it does, unless it is longer from the first
   * @param retryAfterMillis the wait that the server asked for; 0 where it did not
   */
  public static long pause(
      int failures,
      long firstMillis,
      long lastMillis,
      long retryAfterMillis,
      RandomGenerator random) {
    return retryAfterMillis + random.nextLong(maxMillis(failures, firstMillis, lastMillis) + 1);
  }

  /** The longest random part of the pause after that many failures. */
  static long maxMillis(int failures, long firstMillis, long lastMillis) {
    var doublings = Math.min(Math.max(failures - 1, 0), 6);
    return Math.max(firstMillis, Math.min(lastMillis, firstMillis << doublings));
  }
}
