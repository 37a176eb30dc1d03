package io.gnomon.discovery.usagecache;

import io.gnomon.discovery.attribution.AttributionService;
import io.gnomon.discovery.people.AliasStore;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.discovery.usagecache.days.DistinctCounter;
import io.gnomon.discovery.usagecache.days.IdIndex;
import io.gnomon.discovery.usagecache.days.UsageBlock;
import io.gnomon.discovery.usagecache.days.UsageBlockService;
import io.gnomon.discovery.usagecache.days.UsageNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
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

  /** Whose names users have, at one version of the aliases. */
  record AliasedUsers(long version, Map<Long, Long> personKeys) {

    /** What each number of a name stands for: the number of a person, or the same. */
    int[] who(IdIndex users) {
      int size = users.size();
      var who = new int[size];
      int max = size - 1;
      for (int number = 0; number < size; number++) {
        var person = personKeys.get(users.id(number));
        who[number] = person == null ? number : users.of(person);
        max = Math.max(max, who[number]);
      }
      return max < size ? who : widened(who, max + 1);
    }

    /** Numbers of people are no names of their own. */
    private static int[] widened(int[] who, int size) {
      var wider = Arrays.copyOf(who, size);
      for (int number = who.length; number < size; number++) {
        wider[number] = number;
      }
      return wider;
    }
  }

  /** The sites of an app, each for itself. */
  static final class AppSites implements SiteGroups {

    private static final int NONE = -1;

    private final List<String> ids = new ArrayList<>();
    private final int[] groupOfSite;
    private final DistinctCounter hosts;

    /** At one version of the attribution. */
    AppSites(PartNumbers parts, IdIndex sites, String appId) {
      hosts = new DistinctCounter(parts.hostOfSite());
      groupOfSite = new int[parts.sites()];
      for (int site = 0; site < groupOfSite.length; site++) {
        int part = parts.ofSite(site);
        boolean isOfApp = part >= 0 && parts.isApp(part) && parts.key(part).equals(appId);
        groupOfSite[site] = isOfApp ? ids.size() : NONE;
        if (isOfApp) {
          ids.add(String.valueOf(sites.id(site)));
        }
      }
    }

    @Override
    public int ofSite(int site) {
      return groupOfSite[site];
    }

    @Override
    public int size() {
      return ids.size();
    }

    /** Those that were used, by their ids. */
    UsageParts used(List<UsageBlock> blocks, Map<Actor, DistinctCounter> counters) {
      return new UsageParts(
          new AppUsageIndex(blocks, this).used(site -> true, ids::get, counters, hosts));
    }
  }

  /** Which apps some sites are of, at one version of the attribution. */
  static final class AppsOfSites {

    private final PartNumbers parts;
    private final BitSet wanted = new BitSet();

    /**
     * Of these sites.
     *
     * @param sites their numbers, by id
     */
    AppsOfSites(PartNumbers parts, IdIndex sites, Collection<Long> ids) {
      this.parts = parts;
      for (long id : ids) {
        int site = sites.find(id);
        if (site >= 0) {
          wanted.set(site);
        }
      }
    }

    /** The apps of those that were used. */
    Set<String> used(List<UsageBlock> blocks) {
      var used = new BitSet();
      for (var block : blocks) {
        for (int i = 0; i < block.size(); i++) {
          used.set(block.site(i));
        }
      }
      used.and(wanted);
      var apps = new HashSet<String>();
      used.stream()
          .map(parts::ofSite)
          .filter(part -> part >= 0 && parts.isApp(part))
          .mapToObj(parts::key)
          .forEach(apps::add);
      return apps;
    }
  }
}
