package io.gnomon.agent.fleet;

/** Says how many visits the whole fleet makes by now, evenly over each minute. */
final class Pacer {

  private static final long MINUTE = 60_000;

  /** After a standstill of the process so much is caught up at most. */
  private static final long CAUGHT_UP_MILLIS = 2_000;

  private int visitsPerMinute;
  private long since;
  private long made;

  int visitsPerMinute() {
    return visitsPerMinute;
  }

  void pace(int newVisitsPerMinute, long nowMillis) {
    visitsPerMinute = newVisitsPerMinute;
    since = nowMillis;
    made = 0;
  }

  /** How many are to be made now; they count as made. */
  int due(long nowMillis) {
    var due = (nowMillis - since) * visitsPerMinute / MINUTE - made;
    var most = CAUGHT_UP_MILLIS * visitsPerMinute / MINUTE + 1;
    if (due > most) {
      // What is not caught up was never to be made.
      made += due - most;
      due = most;
    }
    made += due;
    return (int) due;
  }
}
