package io.gnomon.discovery.usagecache.actor;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;

import io.gnomon.discovery.attribution.AttributionService;
import io.gnomon.discovery.people.alias.AliasStore;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.discovery.usage.SourceDay;
import io.gnomon.discovery.usage.SourceDayStore;
import io.gnomon.discovery.usagecache.ReadingCache;
import io.gnomon.discovery.usagecache.UsageFingerprintReader;
import io.gnomon.discovery.usagecache.UsageRange;
import io.gnomon.discovery.usagecache.block.UsageBlockService;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what was added up, for as long as it is what the database would say. */
@ApplicationScoped
@Startup // So that its metrics exist from the start.
public class ActorSumsService {

  /** What these sums may take of what blocks may. */
  private static final long BLOCK_PARTS = 2;

  /** What one range may take of that: older ones and all, for users, IP addresses and devices. */
  private static final long HELD_PARTS = 6;

  private static final long MAX_ROWS = 10_000_000;
  private static final int OVERHEAD_BYTES = 1_000;
  private static final int DAY_BYTES = 150;

  private final ActorSumsStore store;
  private final SourceDayStore days;
  private final AttributionService attribution;
  private final AliasStore aliases;
  private final UsageFingerprintReader fingerprints;
  private final int maxRows;
  private final ReadingCache<Key, Held> cache;

  ActorSumsService(
      ActorSumsStore store,
      UsageBlockService blocks,
      SourceDayStore days,
      AttributionService attribution,
      AliasStore aliases,
      UsageFingerprintReader fingerprints,
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
   * @param older the days with data that seldom change
   * @param recent the last ones
   * @param aliases 0 where whose names they have does not matter
   * @param attribution 0 where which sites an app has does not matter
   */
  private record Version(
      Map<SourceDay, String> older, Map<SourceDay, String> recent, long aliases, long attribution) {

    boolean hasOlderOf(Version other) {
      return older.equals(other.older)
          && aliases == other.aliases
          && attribution == other.attribution;
    }
  }

  /**
   * What is kept of one range.
   *
   * @param older of those days alone; null where they are too many to be held
   * @param all null where they are too many, so that they are not read again to find that out
   */
  private record Held(Version version, @Nullable ActorSums older, @Nullable ActorSums all) {

    long bytes() {
      return OVERHEAD_BYTES
          + (older == null ? 0 : older.bytes())
          + (all == null ? 0 : all.bytes())
          + (long) DAY_BYTES * (version.older().size() + version.recent().size());
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
    var version = version(key);
    if (before != null && before.version().equals(version)) {
      return new Held(version, before.older(), before.all());
    }
    var range = key.range();
    var older =
        before != null && before.version().hasOlderOf(version)
            ? before.older()
            : read(key, version.older(), range.from(), firstRecent(range).minusDays(1));
    return new Held(version, older, older == null ? null : with(older, key, version));
  }

  private @Nullable ActorSums with(ActorSums older, Key key, Version version) {
    var range = key.range();
    var recent = read(key, version.recent(), firstRecent(range), range.to());
    return recent == null ? null : older.plus(recent);
  }

  /** One at a time, so that what is read by many at once has room. */
  private synchronized @Nullable ActorSums read(
      Key key, Map<SourceDay, String> withData, LocalDate from, LocalDate to) {
    return withData.isEmpty()
        ? ActorSums.NONE
        : store
            .read(new UsageRange(key.range().sources(), from, to), key.who(), maxRows)
            .orElse(null);
  }

  private Version version(Key key) {
    var range = key.range();
    var first = firstRecent(range);
    var versions =
        days.versions(range.sources(), range.from(), range.to()).entrySet().stream()
            .collect(
                partitioningBy(
                    each -> each.getKey().day().isBefore(first),
                    toMap(Map.Entry::getKey, Map.Entry::getValue)));
    var who = key.who();
    return new Version(
        versions.getOrDefault(true, Map.of()),
        versions.getOrDefault(false, Map.of()),
        who.actor() == Actor.USER ? aliases.version() : 0,
        who.appId() == null ? 0 : attribution.version());
  }

  /** Most of what comes is of today; of yesterday comes what was late. */
  private static LocalDate firstRecent(UsageRange range) {
    var yesterday = range.to().minusDays(1);
    return yesterday.isBefore(range.from()) ? range.from() : yesterday;
  }
}
