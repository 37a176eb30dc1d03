package io.gnomon.agent.workload;

/** A number of visits a minute, evenly, each with the present as its timestamp. */
final class SteadyPace implements Pace {

  private static final long MINUTE = 60_000;

  /** How much is made up for at most after a pause of the process. */
  private static final long MAX_CATCH_UP_MILLIS = 2_000;

  private final int visitsPerMinute;
  private final long since;
  private long made;

  SteadyPace(int visitsPerMinute, long nowMillis) {
    this.visitsPerMinute = visitsPerMinute;
    this.since = nowMillis;
  }

  int visitsPerMinute() {
    return visitsPerMinute;
  }

  @Override
  public int due(long nowMillis) {
    var due = (nowMillis - since) * visitsPerMinute / MINUTE - made;
    var maxDue = MAX_CATCH_UP_MILLIS * visitsPerMinute / MINUTE + 1;
    if (due > maxDue) {
      // The others are skipped.
      made += due - maxDue;
      due = maxDue;
    }
    made += due;
    return (int) due;
  }

  @Override
  public long nextTimestamp(long timeOfDayMillis) {
    return timeOfDayMillis;
  }
}
