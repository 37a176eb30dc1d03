package io.gnomon.discovery.usagecache;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The usage of some data sources on a range of days. */
public final class UsageWindow {

  private static final int RESERVE_FACTOR = 4;
  private static final int BYTES_PER_DAY = 150;

  /** Numbers of apps of each, more than once. */
  private static final long BYTES_PER_ACTOR = 12;

  private final UsageVersion version;
  private final UsageParts apps;
  private final UsageParts domains;
  private final ActorCounts actors;
  private final RecentResults<Set<String>, ActorCounts> actorsOf = new RecentResults<>();
  private final RecentResults<ActorApps, AppsOfActors> appsOfActors = new RecentResults<>();
  private final RecentResults<String, UsageParts> sitesOf = new RecentResults<>();
  private final RecentResults<String, Set<String>> appsBySite = new RecentResults<>();
  private final RecentResults<Object, Optional<UsageParts>> appsOfOne = new RecentResults<>();
  private final RecentResults<Object, Object> others = new RecentResults<>();
  private final RecentResults<UsageDivision, List<DividedUsage>> divided = new RecentResults<>();

  /**
   * Of that version.
   *
   * @param actors of all of it
   */
  UsageWindow(UsageVersion version, UsageParts apps, UsageParts domains, ActorCounts actors) {
    this.version = version;
    this.apps = apps;
    this.domains = domains;
    this.actors = actors;
  }

  UsageVersion version() {
    return version;
  }

  /** Apps of all kinds. */
  public UsageParts apps() {
    return apps;
  }

  /** Those of no app. */
  public UsageParts domains() {
    return domains;
  }

  /** How many different ones used anything. */
  public ActorCounts actors() {
    return actors;
  }

  RecentResults<Set<String>, ActorCounts> actorsOf() {
    return actorsOf;
  }

  RecentResults<ActorApps, AppsOfActors> appsOfActors() {
    return appsOfActors;
  }

  RecentResults<String, UsageParts> sitesOf() {
    return sitesOf;
  }

  RecentResults<String, Set<String>> appsBySite() {
    return appsBySite;
  }

  RecentResults<UsageDivision, List<DividedUsage>> divided() {
    return divided;
  }

  /**
   * What other classes compute of the window, kept under a key of their own. The last ones are
   * kept, for as long as the window is.
   *
   * @param work may be done by several at once
   */
  public <T> T recall(Object key, Class<T> type, Supplier<T> work) {
    return type.cast(others.get(key, work));
  }

  /**
   * The apps that an actor used, kept as above.
   *
   * @param work empty where sums are absurd
   */
  public Optional<UsageParts> recallApps(Object who, Supplier<Optional<UsageParts>> work) {
    return appsOfOne.get(who, work);
  }

  /** With room for what is found later: several times as much. */
  long bytes() {
    return RESERVE_FACTOR * (apps.bytes() + domains.bytes())
        + (long) BYTES_PER_DAY * version.days().size()
        + BYTES_PER_ACTOR * (actors.users() + actors.ipAddresses() + actors.devices());
  }

  /** The last results for one window: the same is asked for again and again. */
  static final class RecentResults<K, V> {

    private static final int MAX_RESULTS = 16;

    private final Map<K, V> results = new LinkedHashMap<>(MAX_RESULTS, 0.75f, true);

    /** What was found for the key; others who ask wait meanwhile. */
    synchronized @Nullable V computeIfAbsent(K key, Function<K, @Nullable V> work) {
      var known = results.get(key);
      if (known != null) {
        return known;
      }
      var found = work.apply(key);
      if (found != null) {
        put(key, found);
      }
      return found;
    }

    /** Reads without waiting: several threads may compute a value at once. */
    V get(K key, Supplier<? extends V> work) {
      var known = find(key);
      if (known != null) {
        return known;
      }
      V found = work.get();
      put(key, found);
      return found;
    }

    private synchronized @Nullable V find(K key) {
      return results.get(key);
    }

    private synchronized void put(K key, V found) {
      results.put(key, found);
      if (results.size() > MAX_RESULTS) {
        results.remove(results.keySet().iterator().next());
      }
    }
  }
}
