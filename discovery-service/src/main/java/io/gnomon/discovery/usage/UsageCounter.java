package io.gnomon.discovery.usage;

import io.gnomon.discovery.attribution.Attribution;
import io.gnomon.discovery.attribution.Site;
import io.gnomon.discovery.database.Database;
import io.gnomon.discovery.transaction.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds transactions up by dictionary ids. What it stores on the way (names, sites, empty
 * partitions) is committed at once and harmless when the counting itself is given up.
 */
@ApplicationScoped
public class UsageCounter {

  private static final long MILLIS_A_DAY = 86_400_000;
  private static final List<Actor> ACTORS = List.of(Actor.values());

  private final Attribution attribution;
  private final Sources sources;
  private final Partitions partitions;
  private final Map<Actor, Dictionary> dictionaries = new EnumMap<>(Actor.class);

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

  UsageCounter(Attribution attribution, Sources sources, Partitions partitions, Database database) {
    this.attribution = attribution;
    this.sources = sources;
    this.partitions = partitions;
    for (var actor : ACTORS) {
      dictionaries.put(actor, new Dictionary(database, actor.dictionary()));
    }
  }

  /** Adds up what was observed, of several sources. */
  public Usage count(Collection<Observed> observed) throws SQLException {
    var rows = new HashMap<Integer, List<Row>>();
    for (var each : observed) {
      var list = rows.computeIfAbsent(sources.id(each.source()), source -> new ArrayList<>());
      for (var transaction : each.transactions()) {
        list.add(row(each, transaction));
      }
    }
    return count(rows);
  }

  /** The same for one source whose id is known. */
  public Usage count(int source, Observed observed) throws SQLException {
    var rows = new ArrayList<Row>(observed.transactions().size());
    for (var transaction : observed.transactions()) {
      rows.add(row(observed, transaction));
    }
    return count(Map.of(source, rows));
  }

  private Row row(Observed observed, Transaction transaction) throws SQLException {
    var user = transaction.user();
    return new Row(
        transaction,
        attribution.site(transaction.host(), transaction.path()),
        user == null ? null : user.toLowerCase(Locale.ROOT),
        transaction.ipAddress(),
        observed.deviceId());
  }

  private Usage count(Map<Integer, List<Row>> rows) throws SQLException {
    var ids = ids(rows.values());
    var usage = new Usage();
    rows.forEach((source, list) -> list.forEach(row -> add(usage, ids, source, row)));
    partitions.ensure(usage.days());
    return usage;
  }

  private static void add(Usage usage, Ids ids, int source, Row row) {
    long at = row.transaction().at().toEpochMilli();
    var site = new UsageKey(source, (int) Math.floorDiv(at, MILLIS_A_DAY), ids.site(row.site()), 0);
    usage.sites().computeIfAbsent(site, key -> new Tally()).add(row.transaction(), at);
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

  private Ids ids(Collection<List<Row>> rows) throws SQLException {
    var sites = new HashSet<Site>();
    rows.forEach(list -> list.forEach(row -> sites.add(row.site())));
    var actors = new EnumMap<Actor, Map<String, Long>>(Actor.class);
    for (var actor : ACTORS) {
      var names = new HashSet<String>();
      rows.forEach(list -> list.forEach(row -> addName(names, row.name(actor))));
      actors.put(actor, dictionary(actor).ids(names));
    }
    return new Ids(attribution.ids(sites), actors);
  }

  private static void addName(Set<String> names, @Nullable String name) {
    if (name != null) {
      names.add(name);
    }
  }

  private Dictionary dictionary(Actor actor) {
    return Objects.requireNonNull(dictionaries.get(actor));
  }
}
