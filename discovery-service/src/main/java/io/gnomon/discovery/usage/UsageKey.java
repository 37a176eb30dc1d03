package io.gnomon.discovery.usage;

import java.util.Comparator;

/**
 * What is added up: a source's use of a site on a day.
 *
 * @param day days since 1970
 * @param actor id of the actor; 0 for the site as a whole; the hour of the day in sums by hour
 */
record UsageKey(int source, int day, long site, long actor) implements Comparable<UsageKey> {

  private static final long MILLIS_PER_DAY = 86_400_000;
  private static final long MILLIS_PER_HOUR = 3_600_000;

  private static final Comparator<UsageKey> ORDER =
      Comparator.comparingInt(UsageKey::day)
          .thenComparingInt(UsageKey::source)
          .thenComparingLong(UsageKey::site)
          .thenComparingLong(UsageKey::actor);

  static int dayOf(long atMillis) {
    return (int) Math.floorDiv(atMillis, MILLIS_PER_DAY);
  }

  /** 0 to 23, in UTC. */
  static int hourOfDay(long atMillis) {
    return (int) (Math.floorMod(atMillis, MILLIS_PER_DAY) / MILLIS_PER_HOUR);
  }

  UsageKey by(long otherActor) {
    return new UsageKey(source, day, site, otherActor);
  }

  @Override
  public int compareTo(UsageKey other) {
    return ORDER.compare(this, other);
  }
}
