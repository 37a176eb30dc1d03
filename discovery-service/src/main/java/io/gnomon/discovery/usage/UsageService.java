package io.gnomon.discovery.usage;

import static java.util.stream.Collectors.toSet;

import io.gnomon.discovery.attribution.AttributionService;
import io.gnomon.discovery.attribution.Site;
import io.gnomon.discovery.transaction.Transaction;
import io.gnomon.matching.pseudonym.UserName;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds transactions up in memory, by ids. What it stores on the way (names, sites, empty
 * partitions) is committed at once and does no harm when the counting itself is given up.
 */
@ApplicationScoped
public class UsageService {

  private static final List<Actor> ACTORS = List.of(Actor.values());

  private final AttributionService attribution;
  private final UsagePartitionStore partitions;
  private final ActorNameStore names;
  private final CountingMetrics counting;
  private final Clock clock;

  /** One transaction with its names, before they have ids. */
  private record Row(
      Transaction transaction,
      Site site,
      @Nullable String user,
      @Nullable String ipAddress,
      @Nullable String device) {

    @Nullable String name(Actor actor) {
      return switch (actor) {
        case USER -> user;
        case IP_ADDRESS -> ipAddress;
        case DEVICE -> device;
      };
    }
  }

  private record Ids(Map<Site, Long> sites, Map<Actor, Map<String, Long>> actors) {

    long site(Site site) {
      return Objects.requireNonNull(sites.get(site), site::host);
    }

    long actor(Actor actor, String name) {
      return Objects.requireNonNull(actors.getOrDefault(actor, Map.of()).get(name), name);
    }
  }

  UsageService(
      AttributionService attribution,
      UsagePartitionStore partitions,
      ActorNameStore names,
      CountingMetrics counting,
      Clock clock) {
    this.attribution = attribution;
    this.partitions = partitions;
    this.names = names;
    this.counting = counting;
    this.clock = clock;
  }

  /**
   * Makes room for those days. Before a transaction that adds to them: a partition that is made
   * while a transaction runs is not seen by it.
   */
  public void prepare(Set<LocalDate> days) {
    partitions.ensure(days.stream().map(day -> (int) day.toEpochDay()).collect(toSet()));
  }

  /** Adds up what was observed; not in a transaction, unless its days are prepared. */
  public Usage count(Collection<ObservedTransactions> observed) {
    var rows = new HashMap<Integer, List<Row>>();
    for (var each : observed) {
      var list = rows.computeIfAbsent(each.sourceId(), source -> new ArrayList<>());
      for (var transaction : each.transactions()) {
        list.add(row(each, transaction));
      }
    }
    return count(rows);
  }

  private Row row(ObservedTransactions observed, Transaction transaction) {
    var user = transaction.user();
    return new Row(
        transaction,
        attribution.site(transaction.host(), transaction.path()),
        user == null ? null : UserName.canonical(user),
        transaction.ipAddress(),
        observed.deviceId());
  }

  private Usage count(Map<Integer, List<Row>> rows) {
    var ids = ids(rows.values());
    var usage = new Usage();
    var hours = UsageHours.since(clock.instant());
    rows.forEach((source, list) -> list.forEach(row -> add(usage, hours, ids, source, row)));
    partitions.ensure(usage.days());
    counting.note(usage.transactions());
    return usage;
  }

  private static void add(Usage usage, UsageHours hours, Ids ids, int source, Row row) {
    long at = row.transaction().at().toEpochMilli();
    var site = new UsageKey(source, UsageKey.dayOf(at), ids.site(row.site()), 0);
    usage.sites().computeIfAbsent(site, key -> new Tally()).add(row.transaction(), at);
    if (hours.hasKept(at)) {
      usage
          .hours()
          .computeIfAbsent(site.by(UsageKey.hourOfDay(at)), key -> new Tally())
          .add(row.transaction(), at);
    }
    for (var actor : ACTORS) {
      var name = row.name(actor);
      if (name != null) {
        usage
            .of(actor)
            .computeIfAbsent(site.by(ids.actor(actor, name)), key -> new Tally())
            .add(row.transaction(), at);
      }
    }
  }

  private Ids ids(Collection<List<Row>> rows) {
    var sites = new HashSet<Site>();
    rows.forEach(list -> list.forEach(row -> sites.add(row.site())));
    var actors = new EnumMap<Actor, Map<String, Long>>(Actor.class);
    for (var actor : ACTORS) {
      var seen = new HashSet<String>();
      rows.forEach(list -> list.forEach(row -> addName(seen, row.name(actor))));
      actors.put(actor, names.ids(actor, seen));
    }
    return new Ids(attribution.ids(sites), actors);
  }

  private static void addName(Set<String> seen, @Nullable String name) {
    if (name != null) {
      seen.add(name);
    }
  }
}
