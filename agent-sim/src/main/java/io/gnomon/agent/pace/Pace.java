package io.gnomon.agent.pace;

/**
 * Says how many visits the whole fleet is to make by now, and which moment each of them bears.
 * Clocks are given: {@code turnMillis} only goes forward, whatever becomes of the time of day.
 */
interface Pace {

  /** How many are to be made now; they count as made. */
  int due(long turnMillis);

  /**
   * The moment of the next visit of those that are due.
   *
   * @param nowMillis the time of day by the server's clock
   */
  long at(long nowMillis);
}
