package io.gnomon.discovery.usage;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Transactions added up in memory, by ids, ready to be added to the tables. */
public final class Usage {

  private final Map<UsageKey, Tally> sites = new HashMap<>();
  private final Map<UsageKey, Tally> hours = new HashMap<>();
  private final Map<Actor, Map<UsageKey, Tally>> actors = new EnumMap<>(Actor.class);

  Usage() {
    for (var actor : Actor.values()) {
      actors.put(actor, new HashMap<>());
    }
  }

  Map<UsageKey, Tally> sites() {
    return sites;
  }

  /** Sites by hour, as far as hours are kept. */
  Map<UsageKey, Tally> hours() {
    return hours;
  }

  Map<UsageKey, Tally> of(Actor actor) {
    return actors.getOrDefault(actor, Map.of());
  }

  /** In ascending order. */
  SortedSet<Integer> sources() {
    var sources = new TreeSet<Integer>();
    sites.keySet().forEach(key -> sources.add(key.source()));
    return sources;
  }

  Set<Integer> days() {
    var days = new HashSet<Integer>();
    sites.keySet().forEach(key -> days.add(key.day()));
    return days;
  }

  /** How many transactions are in it. */
  public long transactions() {
    return sites.values().stream().mapToLong(Tally::transactions).sum();
  }
}
