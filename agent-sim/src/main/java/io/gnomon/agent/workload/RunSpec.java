package io.gnomon.agent.workload;

/**
 * A run: a number of visits, spread over the working hours of a period.
 *
 * @param fromMillis the earliest timestamp of a visit
 * @param toMillis the end of the period, exclusive
 * @param visitsPerSecond the rate; 0 where a duration is given
 * @param durationMillis how long the run takes; 0 where a rate is given
 */
public record RunSpec(
    long visits, long fromMillis, long toMillis, int visitsPerSecond, long durationMillis) {

  /** The longest period of a run. */
  public static final int MAX_DAYS = 90;

  private static final long DAY = 86_400_000;

  public RunSpec {
    requirePeriod(fromMillis, toMillis);
    if (visits < 1 || visitsPerSecond < 0 || durationMillis < 0) {
      throw new IllegalArgumentException(
          "a run has at least one visit, and neither rate nor duration is negative");
    }
    if ((visitsPerSecond == 0) == (durationMillis == 0)) {
      throw new IllegalArgumentException("a run has either a rate or a duration");
    }
  }

  /** Ends with an {@link IllegalArgumentException} where a run cannot cover that period. */
  static void requirePeriod(long fromMillis, long toMillis) {
    if (fromMillis >= toMillis || toMillis - fromMillis > MAX_DAYS * DAY) {
      throw new IllegalArgumentException(
          "a run covers a period of at most " + MAX_DAYS + " days; from is before to");
    }
  }
}
