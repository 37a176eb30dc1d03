package io.gnomon.discovery.usagecache;

import io.gnomon.discovery.usage.Actor;
import io.gnomon.discovery.usagecache.days.DistinctCounter;
import io.gnomon.discovery.usagecache.days.UsageBlock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;

/** Says what the uses of a range add up to: each app, and each uncatalogued domain. */
final class WindowBuilder {

  private final PartNumbers parts;
  private final AppUsageIndex uses;
  private final Map<Actor, DistinctCounter> counters;

  WindowBuilder(PartNumbers parts, List<UsageBlock> blocks, Map<Actor, DistinctCounter> counters) {
    this.parts = parts;
    this.uses = new AppUsageIndex(blocks, parts);
    this.counters = counters;
  }

  UsageWindow build(UsageVersion version) {
    return new UsageWindow(
        version, used(parts::isApp), used(part -> !parts.isApp(part)), count(part -> true));
  }

  private UsageParts used(IntPredicate which) {
    var hosts = new DistinctCounter(parts.hostOfSite());
    return new UsageParts(uses.used(which, parts::key, counters, hosts));
  }

  /** How many different ones used any of those apps. */
  ActorCounts actorsOf(Set<String> apps) {
    return count(isOneOf(apps));
  }

  /** In how many of those apps each was seen, by number. */
  int[] appsOf(Actor actor, Set<String> apps) {
    var counter = counter(actor).withParts();
    uses.counts(isOneOf(apps), actor, counter);
    return counter.parts();
  }

  private IntPredicate isOneOf(Set<String> apps) {
    return part -> parts.isApp(part) && apps.contains(parts.key(part));
  }

  private ActorCounts count(IntPredicate which) {
    return new ActorCounts(
        uses.count(which, Actor.USER, counter(Actor.USER)),
        uses.count(which, Actor.IP_ADDRESS, counter(Actor.IP_ADDRESS)),
        uses.count(which, Actor.DEVICE, counter(Actor.DEVICE)));
  }

  private DistinctCounter counter(Actor actor) {
    return Objects.requireNonNull(counters.get(actor));
  }
}
