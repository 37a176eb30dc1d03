package io.gnomon.discovery.usagecache.block;

import io.gnomon.discovery.usage.Actor;
import io.gnomon.discovery.usage.SourceDay;
import java.util.Map;
import java.util.Objects;

/** The usage of a day of a data source: its sites, what each adds up to, and who used it. */
public final class UsageBlock {

  private static final int OVERHEAD_BYTES = 500;

  private final SourceDay day;
  private final String version;
  private final int[] sites;
  private final SiteSums sums;
  private final Map<Actor, ActorRuns> actors;

  /**
   * Of these sites.
   *
   * @param version of the day, as it was before the usage was read
   * @param sites by their numbers
   */
  UsageBlock(
      SourceDay day, String version, int[] sites, SiteSums sums, Map<Actor, ActorRuns> actors) {
    this.day = day;
    this.version = version;
    this.sites = sites;
    this.sums = sums;
    this.actors = actors;
  }

  public SourceDay day() {
    return day;
  }

  String version() {
    return version;
  }

  /** How many sites it has. */
  public int size() {
    return sites.length;
  }

  /** The number of the site at that position. */
  public int site(int position) {
    return sites[position];
  }

  /** By position. */
  public SiteSums sums() {
    return sums;
  }

  /** Counts who used the site at that position. */
  public void count(Actor actor, int position, DistinctCounter counter) {
    Objects.requireNonNull(actors.get(actor)).count(position, counter);
  }

  long bytes() {
    return OVERHEAD_BYTES
        + (long) Integer.BYTES * sites.length
        + sums.bytes()
        + actors.values().stream().mapToLong(ActorRuns::bytes).sum();
  }
}
