package io.gnomon.agent.pace;

/** So many visits a minute, evenly, each at the moment at which it is made. */
final class SteadyPace implements Pace {

  private static final long MINUTE = 60_000;

  /** After a standstill of the process so much is caught up at most. */
  private static final long CAUGHT_UP_MILLIS = 2_000;

  private final int visitsPerMinute;
  private final long since;
  private long made;

  SteadyPace(int visitsPerMinute, long turnMillis) {
    this.visitsPerMinute = visitsPerMinute;
    this.since = turnMillis;
  }

  int visitsPerMinute() {
    return visitsPerMinute;
  }

  @Override
  public int due(long turnMillis) {
    var due = (turnMillis - since) * visitsPerMinute / MINUTE - made;
    var most = CAUGHT_UP_MILLIS * visitsPerMinute / MINUTE + 1;
    if (due > most) {
      // What is not caught up was never to be made.
      made += due - most;
      due = most;
    }
    made += due;
    return (int) due;
  }

  @Override
  public long at(long nowMillis) {
    return nowMillis;
  }
}
