package io.gnomon.discovery.usagecache;

import io.gnomon.discovery.attribution.AttributionService;
import io.gnomon.discovery.people.AliasStore;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.discovery.usage.SourceDayStore;
import io.gnomon.discovery.usagecache.days.UsageBlockService;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps what was added up, for as long as it is what the database would say. */
@ApplicationScoped
@Startup // So that its metrics exist from the start.
public class ActorSumsService {

  /** What these sums may take of what blocks may. */
  private static final long BLOCK_PARTS = 2;

  /** What one range may take of that: settled days and all, for users, IP addresses and devices. */
  private static final long HELD_PARTS = 6;

  private static final long MAX_ROWS = 10_000_000;
  private static final int OVERHEAD_BYTES = 1_000;
  private static final int DAY_BYTES = 150;

  private final ActorSumsStore store;
  private final SourceDayStore days;
  private final AttributionService attribution;
  private final AliasStore aliases;
  private final UsageFingerprintStore fingerprints;
  private final int maxRows;
  private final ReadingCache<Key, Held> cache;

  ActorSumsService(
      ActorSumsStore store,
      UsageBlockService blocks,
      SourceDayStore days,
      AttributionService attribution,
      AliasStore aliases,
      UsageFingerprintStore fingerprints,
      MeterRegistry meters) {
    this.store = store;
    this.days = days;
    this.attribution = attribution;
    this.aliases = aliases;
    this.fingerprints = fingerprints;
    long maxBytes = blocks.maxBytes() / BLOCK_PARTS;
    this.maxRows = (int) Math.min(MAX_ROWS, maxBytes / HELD_PARTS / ActorSums.ROW_BYTES);
    this.cache = new ReadingCache<>(maxBytes, Held::bytes);
    Gauge.builder("gnomon.usage.cache.actor.bytes", cache, ReadingCache::bytes)
        .description("Memory of what users, IP addresses and devices add up to, estimated")
        .baseUnit("bytes")
        .register(meters);
  }

  private record Key(UsageRange range, ActorSelection who) {}

  /**
   * As it was before anything of it was read: sums are good for as long as this is the same.
   *
   * @param aliases 0 where whose names they have does not matter
   * @param attribution 0 where which sites an app has does not matter
   */
  private record Version(DayVersions days, long aliases, long attribution) {

    boolean hasSettledOf(Version other) {
      return days.settled().equals(other.days.settled())
          && aliases == other.aliases
          && attribution == other.attribution;
    }
  }

  /**
   * What is kept of one range.
   *
   * @param settled of the settled days alone; null where they are too many to be held
   * @param all null where they are too many, so that they are not read again to find that out
   */
  private record Held(Version version, @Nullable ActorSums settled, @Nullable ActorSums all) {

    long bytes() {
      return OVERHEAD_BYTES
          + (settled == null ? 0 : settled.bytes())
          + (all == null ? 0 : all.bytes())
          + (long) DAY_BYTES * version.days().versions().size();
    }
  }

  /** What they add up to; empty where they are too many to be held, or where sums are absurd. */
  public Optional<ActorSums> find(UsageRange range, ActorSelection who) {
    if (maxRows == 0) {
      return Optional.empty();
    }
    var key = new Key(range, who);
    try {
      return cache
          .find(key, () -> fingerprints.read(range), (now, before) -> build(key, before))
          .map(Held::all);
    } catch (ArithmeticException tooLarge) {
      return Optional.empty();
    }
  }

  private Held build(Key key, @Nullable Held before) {
    var version = version(key, before == null ? null : before.version().days());
    if (before != null && before.version().equals(version)) {
      return before;
    }
    var days = version.days();
    var settled =
        before != null && before.version().hasSettledOf(version)
            ? before.settled()
            : read(key, days.settled());
    return new Held(version, settled, settled == null ? null : with(settled, key, days));
  }

  private @Nullable ActorSums with(ActorSums settled, Key key, DayVersions days) {
    var others = read(key, days.unsettled());
    return others == null ? null : settled.plus(others);
  }

  /** One at a time, so that what is read by many at once has room. */
  private synchronized @Nullable ActorSums read(Key key, Set<LocalDate> days) {
    return days.isEmpty()
        ? ActorSums.NONE
        : store.read(key.range().sources(), days, key.who(), maxRows).orElse(null);
  }

  private Version version(Key key, @Nullable DayVersions before) {
    var range = key.range();
    var now = days.versions(range.sources(), range.from(), range.to());
    var who = key.who();
    return new Version(
        before == null ? DayVersions.first(now, range.to()) : before.next(now, range.to()),
        who.actor() == Actor.USER ? aliases.version() : 0,
        who.appId() == null ? 0 : attribution.version());
  }
}
