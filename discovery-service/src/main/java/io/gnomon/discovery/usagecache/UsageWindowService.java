package io.gnomon.discovery.usagecache;

import io.gnomon.discovery.usage.Actor;
import io.gnomon.discovery.usage.SourceDayStore;
import io.gnomon.discovery.usagecache.days.UsageBlockService;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers for ranges of which every day is held, as exactly as the database would. */
@ApplicationScoped
@Startup // So that its metrics exist from the start.
public class UsageWindowService {

  /** What windows may take of what blocks may. */
  private static final long BLOCK_PARTS = 2;

  private final UsageWindowFactory factory;
  private final SourceDayStore days;
  private final UsageFingerprintStore fingerprints;
  private final ReadingCache<UsageRange, UsageWindow> windows;
  private final Counter fromMemory;
  private final Counter fromDatabase;

  UsageWindowService(
      UsageWindowFactory factory,
      UsageBlockService blocks,
      SourceDayStore days,
      UsageFingerprintStore fingerprints,
      MeterRegistry meters) {
    this.factory = factory;
    this.days = days;
    this.fingerprints = fingerprints;
    this.windows = new ReadingCache<>(blocks.maxBytes() / BLOCK_PARTS, UsageWindow::bytes);
    this.fromMemory = counter(meters, "memory");
    this.fromDatabase = counter(meters, "database");
  }

  private static Counter counter(MeterRegistry meters, String from) {
    return Counter.builder("gnomon.usage.cache.answers")
        .description("Parts of answers of reports, by where their usage was")
        .tag("from", from)
        .register(meters);
  }

  /** The usage of a range; empty where not all of it is held, or where sums are absurd. */
  public Optional<UsageWindow> find(UsageRange range) {
    var found =
        windows.find(range, () -> fingerprints.read(range), (now, before) -> build(range, now));
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
                new ActorApps(actor, apps),
                key -> factory.appsOfActors(window.version(), actor, apps).orElse(null)));
  }

  /** The sites of an app that were used, by their ids; empty as above. */
  public Optional<UsageParts> sitesOf(UsageWindow window, String appId) {
    return Optional.ofNullable(
        window
            .sitesOf()
            .computeIfAbsent(appId, key -> factory.sitesOf(window.version(), appId).orElse(null)));
  }

  /** The apps of which a site with that part in its host or path was used; empty as above. */
  public Optional<Set<String>> appsBySite(UsageWindow window, String lowerCaseText) {
    return Optional.ofNullable(
        window
            .appsBySite()
            .computeIfAbsent(
                lowerCaseText, key -> factory.appsBySite(window.version(), key).orElse(null)));
  }

  /** The parts of a division of a window; empty as above. */
  public Optional<List<DividedUsage>> divide(UsageWindow window, UsageDivision division) {
    return Optional.ofNullable(
        window
            .divided()
            .computeIfAbsent(division, key -> factory.divide(window.version(), key).orElse(null)));
  }

  private @Nullable UsageWindow build(UsageRange range, UsageFingerprint now) {
    var version =
        new UsageVersion(
            days.versions(range.sources(), range.from(), range.to()),
            now.attribution(),
            now.aliases());
    return factory.build(version).orElse(null);
  }
}
