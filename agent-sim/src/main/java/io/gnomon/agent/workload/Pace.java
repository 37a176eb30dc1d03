package io.gnomon.agent.workload;

/**
 * Says how many visits the whole fleet has to make by now, and which timestamp each of them has.
 * {@code nowMillis} is the reading of a monotonic clock.
 */
interface Pace {

  /** How many visits are due now; they count as made. */
  int due(long nowMillis);

  /**
   * The timestamp of the next visit that is due.
   *
   * @param timeOfDayMillis the time of day by the server's clock
   */
  long nextTimestamp(long timeOfDayMillis);
}
