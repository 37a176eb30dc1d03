package io.gnomon.discovery.usagecache;

import io.gnomon.discovery.attribution.AttributionService;
import io.gnomon.discovery.people.AliasStore;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.discovery.usagecache.days.DistinctCounter;
import io.gnomon.discovery.usagecache.days.UsageBlock;
import io.gnomon.discovery.usagecache.days.UsageBlockService;
import io.gnomon.discovery.usagecache.days.UsageNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Puts blocks together, one range at a time: the other processors are for those who wait less. */
@ApplicationScoped
class UsageWindowFactory {

  private final UsageBlockService blocks;
  private final AttributionService attribution;
  private final AliasStore aliases;
  private PartNumbers parts = new PartNumbers(-1);
  private AliasedUsers users = new AliasedUsers(-1, Map.of());
  private UsageNumbers numbers = new UsageNumbers();

  UsageWindowFactory(UsageBlockService blocks, AttributionService attribution, AliasStore aliases) {
    this.blocks = blocks;
    this.attribution = attribution;
    this.aliases = aliases;
  }

  /** What is done with the blocks of a version, and a counter for each kind of actor. */
  private interface Work<T> {
    T on(List<UsageBlock> found, Map<Actor, DistinctCounter> counters);
  }

  /** The window of that version; empty where not all of it is held, or where sums are absurd. */
  Optional<UsageWindow> build(UsageVersion version) {
    return with(
        version, (found, counters) -> new WindowBuilder(parts, found, counters).build(version));
  }

  /** How many different ones used any of those apps; empty as above. */
  Optional<ActorCounts> actorsOf(UsageVersion version, Set<String> apps) {
    return with(
        version, (found, counters) -> new WindowBuilder(parts, found, counters).actorsOf(apps));
  }

  /** How many of those apps each used; empty as above. */
  Optional<AppsOfActors> appsOfActors(UsageVersion version, Actor actor, Set<String> apps) {
    return with(
        version,
        (found, counters) ->
            new AppsOfActors(
                numbers.of(actor), new WindowBuilder(parts, found, counters).appsOf(actor, apps)));
  }

  /** The sites of an app; empty as above. */
  Optional<UsageParts> sitesOf(UsageVersion version, String appId) {
    return with(
        version,
        (found, counters) -> new AppSites(parts, numbers.sites(), appId).used(found, counters));
  }

  /** The apps of which a site with that part in its host or path was used; empty as above. */
  Optional<Set<String>> appsBySite(UsageVersion version, String lowerCaseText) {
    var ids = attribution.sitesOfApps(lowerCaseText);
    return with(
        version, (found, counters) -> new AppsOfSites(parts, numbers.sites(), ids).used(found));
  }

  /** The parts of a division; empty as above. */
  Optional<List<DividedUsage>> divide(UsageVersion version, UsageDivision division) {
    return with(
        version,
        (found, counters) -> {
          var users = Objects.requireNonNull(counters.get(Actor.USER));
          var divider = new UsageDivider(parts, division.labels(), users);
          return division.byDay() ? divider.byDay(found) : divider.together(found);
        });
  }

  private <T> Optional<T> with(UsageVersion version, Work<T> work) {
    var held = blocks.holding(version.days());
    return held == null
        ? Optional.empty()
        : held.find(version.days()).flatMap(found -> with(version, held.numbers(), found, work));
  }

  private synchronized <T> Optional<T> with(
      UsageVersion version, UsageNumbers used, List<UsageBlock> found, Work<T> work) {
    prepare(version, used);
    try {
      return Optional.of(work.on(found, counters()));
    } catch (ArithmeticException tooLarge) {
      return Optional.empty();
    }
  }

  /** What was read for another version is read anew. */
  private void prepare(UsageVersion version, UsageNumbers used) {
    if (parts.version() != version.attribution() || used != numbers) {
      parts = new PartNumbers(version.attribution());
      numbers = used;
    }
    parts.extend(used.sites(), attribution::parts);
    if (users.version() != version.aliases()) {
      users = new AliasedUsers(version.aliases(), aliases.personKeys());
    }
  }

  private Map<Actor, DistinctCounter> counters() {
    var counters = new EnumMap<Actor, DistinctCounter>(Actor.class);
    for (var actor : Actor.values()) {
      counters.put(actor, new DistinctCounter(who(actor)));
    }
    return counters;
  }

  private int[] who(Actor actor) {
    var index = numbers.of(actor);
    return actor == Actor.USER ? users.who(index) : IntStream.range(0, index.size()).toArray();
  }
}
