package io.gnomon.discovery.breakdown.query;

import static java.util.stream.Collectors.toMap;

import io.gnomon.discovery.breakdown.query.SliceCondition.Basis;
import io.gnomon.discovery.catalog.AppKind;
import io.gnomon.discovery.report.UsageMeasures;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.discovery.usagecache.ActorCounts;
import io.gnomon.discovery.usagecache.UsageTotal;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Database.RowReader;
import io.gnomon.kit.database.Rows;
import io.gnomon.kit.database.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Splits usage: first the page of the largest parts, then what else is to be said of those alone.
 */
@ApplicationScoped
public class BreakdownStore {

  private static final String APPS = "site.app_id";
  private static final String HOSTS = "site.host";

  /** The number of apps of some kinds; takes one parameter. */
  static final String APPS_OF_KINDS =
      " join cloud_app app on app.id = pairs.counted and app.kind = any(?)";

  private static final String SUMS =
      """
      select coalesce(sum(transactions), 0) as transactions, coalesce(sum(uploaded), 0) as uploaded,
        coalesce(sum(downloaded), 0) as downloaded, min(first_at) as first_at, max(last_at) as last_at
      """;

  private final Database database;
  private final InMemorySliceStore memory;

  BreakdownStore(Database database, InMemorySliceStore memory) {
    this.database = database;
    this.memory = memory;
  }

  /** The slices of a window, in its order. */
  public List<Slice> slices(SliceSelection selection, SliceWindow window) {
    var held = selection.held();
    return Optional.ofNullable(held)
        .flatMap(all -> selection.isWhole() ? all.page(window) : filtered(selection, all, window))
        .orElseGet(() -> page(selection, window));
  }

  private Optional<List<Slice>> filtered(
      SliceSelection selection, InMemorySlices all, SliceWindow window) {
    return all.first(window)
        .map(first -> page(selection.of(first), window))
        .filter(page -> page.size() == window.limit());
  }

  private List<Slice> page(SliceSelection selection, SliceWindow window) {
    var parameters = new ArrayList<>(selection.parameters(window.order().needed()));
    if (window.after() != null) {
      parameters.add(window.after().key(0));
      parameters.add(window.after().key(1));
    }
    parameters.add(window.limit());
    return database.list(pageSql(selection, window), BreakdownStore::slice, parameters.toArray());
  }

  /** How many slices there are, on all pages. */
  public long count(SliceSelection selection) {
    return heldTotal(selection)
        .map(UsageTotal::parts)
        .orElseGet(() -> first("select count(*)", selection, Set.of(), row -> row.getLong(1)));
  }

  /** What all slices add up to. */
  public UsageMeasures sum(SliceSelection selection) {
    return heldTotal(selection)
        .or(() -> leftTotal(selection))
        .map(BreakdownStore::measures)
        .orElseGet(() -> first(SUMS, selection, Set.of(Basis.MEASURES), BreakdownStore::measures));
  }

  /** The total of a selection that is in memory and has no filter. */
  private static Optional<UsageTotal> heldTotal(SliceSelection selection) {
    return Optional.ofNullable(selection.held())
        .filter(held -> selection.isWhole())
        .map(InMemorySlices::total);
  }

  /** The total of what a filter leaves, summed in memory: the database does not have the sums. */
  private Optional<UsageTotal> leftTotal(SliceSelection selection) {
    return Optional.ofNullable(selection.held()).map(held -> held.total(memory.keys(selection)));
  }

  /** The selection read from memory, where all of it is there. */
  public SliceSelection held(SliceSelection selection) {
    return memory.held(selection);
  }

  /** How many different users, IP addresses and devices all slices by app have. */
  public ActorCounts actors(SliceSelection selection) {
    return memory
        .actors(selection)
        .orElseGet(
            () ->
                new ActorCounts(
                    actors(selection, Actor.USER),
                    actors(selection, Actor.IP_ADDRESS),
                    actors(selection, Actor.DEVICE)));
  }

  /** How many different users all slices by app have. */
  public long users(SliceSelection selection) {
    return memory
        .actors(selection)
        .map(ActorCounts::users)
        .orElseGet(() -> actors(selection, Actor.USER));
  }

  /** What the slices are of. */
  public Set<String> keys(SliceSelection selection) {
    return selection.held() instanceof InMemoryParts held && selection.isWhole()
        ? held.parts().keys()
        : Set.copyOf(memory.keys(selection));
  }

  private long actors(SliceSelection selection, Actor actor) {
    var over = selection.breakdown().over(actor);
    var parameters = new ArrayList<>(over.parameters(selection.scope()));
    parameters.addAll(selection.parameters(Set.of()));
    return database
        .first(
            "select count(*) from (%s) seen"
                .formatted(
                    over.distinctSql(actor.who(), "select part.key" + selection.sql(Set.of()))),
            row -> row.getLong(1),
            parameters.toArray())
        .orElseThrow();
  }

  private <T> T first(
      String select, SliceSelection selection, Set<Basis> needed, RowReader<T> reader) {
    return database
        .first(select + selection.sql(needed), reader, selection.parameters(needed).toArray())
        .orElseThrow();
  }

  private static String pageSql(SliceSelection selection, SliceWindow window) {
    var order = window.order();
    return """
    select * from (select part.*, %s as sort_key%s) sorted%s
    order by sort_key, key limit ?
    """
        .formatted(
            order.expression(),
            selection.sql(order.needed()),
            window.after() == null
                ? ""
                : " where (sort_key, key) > (?::%s, ?::%s)"
                    .formatted(order.type(), selection.breakdown().keyType()));
  }

  /** How many different users, IP addresses or devices each of the slices has. */
  public Map<String, Long> counts(SliceSelection selection, Actor actor, List<Slice> slices) {
    if (selection.held() instanceof InMemoryCounts held) {
      return slices.stream()
          .collect(toMap(Slice::key, slice -> held.parts().actors(slice.key()).of(actor)));
    }
    var over = SliceSelection.all(selection.scope(), selection.breakdown().over(actor));
    return counts(over, actor.who(), slices, Set.of());
  }

  /** How many different apps of some kinds users, IP addresses or devices used. */
  public Map<String, Long> apps(SliceSelection selection, List<Slice> slices, Set<AppKind> kinds) {
    if (slices.isEmpty()) {
      return Map.of();
    }
    return memory
        .apps(selection, kinds)
        .map(apps -> slices.stream().collect(toMap(Slice::key, each -> apps.of(each.number()))))
        .orElseGet(
            () ->
                counts(
                    SliceSelection.all(selection.scope(), selection.breakdown().withSites()),
                    APPS,
                    slices,
                    kinds));
  }

  /** How many hosts each of the slices has. */
  public Map<String, Long> hosts(SliceSelection selection, List<Slice> slices) {
    return selection.held() instanceof InMemoryCounts held
        ? slices.stream().collect(toMap(Slice::key, each -> held.parts().hosts(each.key())))
        : counts(selection, HOSTS, slices, Set.of());
  }

  /**
   * How many different ones there are for each of the slices.
   *
   * @param kinds of apps, where apps are counted; all if empty
   */
  public Map<String, Long> counts(
      SliceSelection selection, String counted, List<Slice> slices, Set<AppKind> kinds) {
    if (slices.isEmpty()) {
      return Map.of();
    }
    var breakdown = selection.breakdown();
    var sql =
        breakdown.countSql(
            counted, " and " + breakdown.isOneOf(), kinds.isEmpty() ? "" : APPS_OF_KINDS);
    var parameters = new ArrayList<>(breakdown.parameters(selection.scope()));
    parameters.add(keys(breakdown, slices));
    if (!kinds.isEmpty()) {
      parameters.add(kinds(kinds));
    }
    var counts = new HashMap<String, Long>();
    database
        .list(sql, row -> Map.entry(row.getString(1), row.getLong(2)), parameters.toArray())
        .forEach(each -> counts.put(each.getKey(), each.getValue()));
    return counts;
  }

  private static SqlArray kinds(Collection<AppKind> kinds) {
    return SqlArray.texts(texts(kinds));
  }

  static List<String> texts(Collection<AppKind> kinds) {
    return kinds.stream().map(AppKind::text).toList();
  }

  private static SqlArray keys(Breakdown breakdown, List<Slice> slices) {
    var keys = slices.stream().map(Slice::key);
    return breakdown.isByNumber()
        ? SqlArray.longs(keys.map(Long::valueOf).toList())
        : SqlArray.texts(keys.toList());
  }

  static Slice slice(ResultSet row) throws SQLException {
    return new Slice(row.getString("key"), row.getString("sort_key"), measures(row));
  }

  private static UsageMeasures measures(UsageTotal total) {
    return UsageMeasures.of(
        total.transactions(),
        total.uploaded(),
        total.downloaded(),
        total.firstAt(),
        total.lastAt());
  }

  private static UsageMeasures measures(ResultSet row) throws SQLException {
    return UsageMeasures.of(
        row.getLong("transactions"),
        row.getBigDecimal("uploaded"),
        row.getBigDecimal("downloaded"),
        Rows.instantOrNull(row, "first_at"),
        Rows.instantOrNull(row, "last_at"));
  }
}
