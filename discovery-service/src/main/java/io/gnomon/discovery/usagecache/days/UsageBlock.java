package io.gnomon.discovery.usagecache.days;

import io.gnomon.discovery.usage.Actor;
import io.gnomon.discovery.usage.FirstUseStore;
import io.gnomon.discovery.usage.SourceDay;
import java.util.Map;
import java.util.Objects;

/** The usage of a day of a data source: its sites, what each adds up to, and who used it. */
public final class UsageBlock {

  private static final int OVERHEAD_BYTES = 1_000;

  private final SourceDay day;
  private final UsageBlockVersion version;
  private final int size;
  private final PackedLongs sites;
  private final PackedSums sums;
  private final Map<Actor, ActorRuns> actors;

  /**
   * Of these sites.
   *
   * @param version of before the usage was read
   * @param sites by their numbers, in the order of their ids
   */
  UsageBlock(
      SourceDay day,
      UsageBlockVersion version,
      int[] sites,
      SiteSums sums,
      Map<Actor, ActorRuns> actors) {
    this.day = day;
    this.version = version;
    this.size = sites.length;
    this.sites = PackedLongs.of(sites);
    this.sums = sums.packed();
    this.actors = actors;
  }

  public SourceDay day() {
    return day;
  }

  /** The version of the day before its usage was read. */
  String version() {
    return version.ofDay();
  }

  /** Since when an actor may be new to a site. */
  long moment() {
    return version.moment();
  }

  /** Whether it is known who is new to a site since it was read. */
  boolean isRecent() {
    return System.nanoTime() - version.read() < FirstUseStore.VALID_FOR.toNanos();
  }

  /** How many sites it has. */
  public int size() {
    return size;
  }

  /** The number of the site at that position. */
  public int site(int position) {
    return sites.getInt(position);
  }

  /** By position. */
  public PackedSums sums() {
    return sums;
  }

  /** Counts who used the site at that position. */
  public void count(Actor actor, int position, DistinctCounter counter) {
    runs(actor).count(position, counter);
  }

  ActorRuns runs(Actor actor) {
    return Objects.requireNonNull(actors.get(actor));
  }

  long bytes() {
    return OVERHEAD_BYTES
        + sites.bytes()
        + sums.bytes()
        + actors.values().stream().mapToLong(ActorRuns::bytes).sum();
  }
}
