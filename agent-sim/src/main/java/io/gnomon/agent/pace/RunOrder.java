package io.gnomon.agent.pace;

/**
 * A run to be made: so many visits, spread over a span of time as people work.
 *
 * @param fromMillis the first moment that a visit may bear
 * @param toMillis the first moment after the span
 * @param visitsPerSecond how fast they are made; 0: so fast that the span passes in {@code
 *     lastsMillis}
 * @param lastsMillis how long an accelerated run lasts; 0 where a rate is set
 */
public record RunOrder(
    long visits, long fromMillis, long toMillis, int visitsPerSecond, long lastsMillis) {

  /** The longest span. */
  public static final int MOST_DAYS = 90;

  private static final long DAY = 86_400_000;

  public RunOrder {
    if (fromMillis >= toMillis || toMillis - fromMillis > MOST_DAYS * DAY) {
      throw new IllegalArgumentException(
          "a run covers more than nothing and at most " + MOST_DAYS + " days");
    }
    if (visits < 1 || visitsPerSecond < 0 || lastsMillis < 0) {
      throw new IllegalArgumentException("a run has at least one visit and goes forward");
    }
    if ((visitsPerSecond == 0) == (lastsMillis == 0)) {
      throw new IllegalArgumentException("a run has either a rate or a duration");
    }
  }
}
