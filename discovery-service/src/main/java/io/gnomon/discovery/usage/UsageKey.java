package io.gnomon.discovery.usage;

import java.util.Comparator;

/**
 * What is added up: a source's use of a site on a day.
 *
 * @param day days since 1970
 * @param actor id of who; 0 for the site as a whole
 */
record UsageKey(int source, int day, long site, long actor) implements Comparable<UsageKey> {

  private static final Comparator<UsageKey> ORDER =
      Comparator.comparingInt(UsageKey::day)
          .thenComparingInt(UsageKey::source)
          .thenComparingLong(UsageKey::site)
          .thenComparingLong(UsageKey::actor);

  UsageKey by(long otherActor) {
    return new UsageKey(source, day, site, otherActor);
  }

  @Override
  public int compareTo(UsageKey other) {
    return ORDER.compare(this, other);
  }
}
