package io.gnomon.discovery.breakdown.slice;

import io.gnomon.discovery.catalog.AppKind;
import io.gnomon.discovery.report.ReportScope;
import io.gnomon.discovery.report.UsageMeasures;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.kit.database.Database;
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
import java.util.Set;

/**
 * Splits usage: first the page of the largest parts, then what else is to be said of those alone.
 */
@ApplicationScoped
public class BreakdownStore {

  private static final String APPS = " join cloud_app app on app.id = part.key";
  private static final String APPS_OF_KINDS =
      " join cloud_app app on app.id = pairs.counted and app.kind = any(?)";

  private final Database database;

  BreakdownStore(Database database) {
    this.database = database;
  }

  /** The slices of a window, in its order. */
  public List<Slice> slices(ReportScope scope, Breakdown breakdown, SliceWindow window) {
    var parameters = new ArrayList<>(breakdown.parameters(scope));
    if (window.needsUsers()) {
      parameters.addAll(breakdown.parameters(scope));
    }
    parameters.addAll(window.apps().parameters());
    if (window.after() != null) {
      parameters.add(window.after().key(0));
      parameters.add(window.after().key(1));
    }
    parameters.add(window.limit());
    return database.list(pageSql(breakdown, window), BreakdownStore::slice, parameters.toArray());
  }

  /** How many slices there are, on all pages. */
  public long count(ReportScope scope, Breakdown breakdown, SliceWindow window) {
    var sql =
        "select count(*) from (%s) part%s where true%s"
            .formatted(
                breakdown.keysSql(), window.apps().isNone() ? "" : APPS, window.apps().sql());
    var parameters = new ArrayList<>(breakdown.parameters(scope));
    parameters.addAll(window.apps().parameters());
    return database.first(sql, row -> row.getLong(1), parameters.toArray()).orElseThrow();
  }

  private static String pageSql(Breakdown breakdown, SliceWindow window) {
    var order = window.order();
    return """
        select * from (
          select part.*, %s as sort_key from (%s) part%s%s where true%s) sorted%s
        order by sort_key, key limit ?
        """
        .formatted(
            order.expression(),
            breakdown.measuresSql(),
            window.needsApps() ? APPS : "",
            window.needsUsers() ? userCounts(breakdown) : "",
            window.apps().sql(),
            window.after() == null
                ? ""
                : " where (sort_key, key) > (?::%s, ?::%s)"
                    .formatted(order.type(), breakdown.keyType()));
  }

  private static String userCounts(Breakdown breakdown) {
    var counts = breakdown.over(Actor.USER).countSql("u." + Actor.USER.column(), "", "");
    return " left join (select key, n as users from (" + counts + ") c) counted using (key)";
  }

  /** How many different ones there are for each of the keys. */
  public Map<String, Long> counts(
      ReportScope scope, Breakdown breakdown, String counted, List<Slice> slices) {
    return counts(scope, breakdown, counted, slices, Set.of());
  }

  /** The same of apps, of some kinds only. */
  public Map<String, Long> counts(
      ReportScope scope,
      Breakdown breakdown,
      String counted,
      List<Slice> slices,
      Set<AppKind> kinds) {
    if (slices.isEmpty()) {
      return Map.of();
    }
    var sql =
        breakdown.countSql(
            counted,
            " and %s = any(?)".formatted(breakdown.key()),
            kinds.isEmpty() ? "" : APPS_OF_KINDS);
    var parameters = new ArrayList<>(breakdown.parameters(scope));
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
    return SqlArray.texts(kinds.stream().map(AppKind::text).toList());
  }

  private static SqlArray keys(Breakdown breakdown, List<Slice> slices) {
    var keys = slices.stream().map(Slice::key);
    return breakdown.isByNumber()
        ? SqlArray.longs(keys.map(Long::valueOf).toList())
        : SqlArray.texts(keys.toList());
  }

  private static Slice slice(ResultSet row) throws SQLException {
    return new Slice(
        row.getString("key"),
        row.getString("sort_key"),
        UsageMeasures.of(
            row.getLong("transactions"),
            row.getBigDecimal("uploaded"),
            row.getBigDecimal("downloaded"),
            Rows.instantOrNull(row, "first_at"),
            Rows.instantOrNull(row, "last_at")));
  }
}
