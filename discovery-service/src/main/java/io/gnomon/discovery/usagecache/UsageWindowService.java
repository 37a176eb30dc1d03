package io.gnomon.discovery.usagecache;

import com.github.benmanes.caffeine.cache.Cache;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.discovery.usage.SourceDayStore;
import io.gnomon.discovery.usagecache.block.UsageBlockService;
import io.gnomon.kit.cache.ByteBound;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Answers for ranges of which every day is held, as exactly as the database would. */
@ApplicationScoped
@Startup // So that its metrics exist from the start.
public class UsageWindowService {

  /** What windows may take of what blocks may. */
  private static final long BLOCK_PARTS = 4;

  /** Before a window is built anew, how many times as long as that took. */
  private static final long PAUSES = 3;

  private static final Duration MAX_PAUSE = Duration.ofSeconds(1);

  private final UsageWindowFactory factory;
  private final SourceDayStore days;
  private final UsageFingerprintReader fingerprints;
  private final Cache<UsageRange, Held> windows;
  private final Counter fromMemory;
  private final Counter fromDatabase;

  UsageWindowService(
      UsageWindowFactory factory,
      UsageBlockService blocks,
      SourceDayStore days,
      UsageFingerprintReader fingerprints,
      MeterRegistry meters) {
    this.factory = factory;
    this.days = days;
    this.fingerprints = fingerprints;
    this.windows =
        ByteBound.of(
                blocks.maxBytes() / BLOCK_PARTS,
                (UsageRange range, Held held) ->
                    (int) Math.min(Integer.MAX_VALUE, held.window().bytes()))
            .build();
    this.fromMemory = counter(meters, "memory");
    this.fromDatabase = counter(meters, "database");
  }

  /**
   * A window, and what was so before anything of it was read.
   *
   * @param builtAt by {@link System#nanoTime}
   * @param took to build it, in nanoseconds
   */
  private record Held(UsageFingerprint fingerprint, UsageWindow window, long builtAt, long took) {

    long pauseUntil() {
      return builtAt + Math.min(MAX_PAUSE.toNanos(), PAUSES * took);
    }
  }

  private static Counter counter(MeterRegistry meters, String from) {
    return Counter.builder("gnomon.usage.cache.answers")
        .description("Parts of answers of reports, by where their usage was")
        .tag("from", from)
        .register(meters);
  }

  /** The usage of a range; empty where not all of it is held, or where sums are absurd. */
  public Optional<UsageWindow> find(UsageRange range) {
    var found = valid(range, fingerprints.read(range));
    found.ifPresentOrElse(window -> fromMemory.increment(), fromDatabase::increment);
    return found;
  }

  /** How many different ones used any of those apps of a window; empty as above. */
  public Optional<ActorCounts> actorsOf(UsageWindow window, Set<String> apps) {
    return Optional.ofNullable(
        window
            .actorsOf()
            .computeIfAbsent(apps, key -> factory.actorsOf(window.version(), key).orElse(null)));
  }

  /** How many of those apps each of the actors used; empty as above. */
  public Optional<AppsOfActors> appsOfActors(UsageWindow window, Actor actor, Set<String> apps) {
    return Optional.ofNullable(
        window
            .appsOfActors()
            .computeIfAbsent(
                new AppsAsked(actor, apps),
                key -> factory.appsOfActors(window.version(), actor, apps).orElse(null)));
  }

  /** The sites of an app that were used, by their ids; empty as above. */
  public Optional<UsageParts> sitesOf(UsageWindow window, String appId) {
    return Optional.ofNullable(
        window
            .sitesOf()
            .computeIfAbsent(appId, key -> factory.sitesOf(window.version(), appId).orElse(null)));
  }

  /** The parts of a division of a window; empty as above. */
  public Optional<List<DividedUsage>> divide(UsageWindow window, UsageDivision division) {
    return Optional.ofNullable(
        window
            .divided()
            .computeIfAbsent(division, key -> factory.divide(window.version(), key).orElse(null)));
  }

  private Optional<UsageWindow> valid(UsageRange range, UsageFingerprint now) {
    var known = windows.getIfPresent(range);
    if (known == null) {
      return built(range, now);
    }
    if (known.fingerprint().equals(now)) {
      return Optional.of(known.window());
    }
    long pause = known.pauseUntil() - System.nanoTime();
    if (pause <= 0) {
      return built(range, now);
    }
    // A day changes with each batch that is counted: many who read it anew each time would take the
    // processors from what counts.
    LockSupport.parkNanos(pause);
    return built(range, fingerprints.read(range));
  }

  /** Others who ask for the same range wait for this one. */
  private Optional<UsageWindow> built(UsageRange range, UsageFingerprint now) {
    return Optional.ofNullable(
            windows
                .asMap()
                .compute(
                    range,
                    (same, other) ->
                        other != null && other.fingerprint().equals(now)
                            ? other
                            : build(range, now)))
        .map(Held::window);
  }

  private @Nullable Held build(UsageRange range, UsageFingerprint now) {
    long begun = System.nanoTime();
    var version =
        new UsageVersion(
            days.versions(range.sources(), range.from(), range.to()),
            now.attribution(),
            now.aliases());
    var window = factory.build(version);
    long builtAt = System.nanoTime();
    return window.map(found -> new Held(now, found, builtAt, builtAt - begun)).orElse(null);
  }
}
