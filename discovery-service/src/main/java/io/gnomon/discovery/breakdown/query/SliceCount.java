package io.gnomon.discovery.breakdown.query;

import static java.util.stream.Collectors.joining;

import io.gnomon.discovery.catalog.AppKind;
import io.gnomon.discovery.report.ReportScope;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.kit.database.SqlArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many different ones each slice has: a column that is counted for all slices at once.
 *
 * @param column its name
 * @param over the usage, by the keys of the slices
 * @param kinds of apps that are counted; all that there are if empty
 */
public record SliceCount(String column, Breakdown over, String counted, Set<AppKind> kinds) {

  private static final List<String> MEASURES =
      List.of("transactions", "uploaded", "downloaded", "first_at", "last_at");

  /** How many users, IP addresses or devices. */
  public static SliceCount of(Actor actor, Breakdown breakdown) {
    var column =
        switch (actor) {
          case USER -> "users";
          case IP_ADDRESS -> "ip_addresses";
          case DEVICE -> "devices";
        };
    return new SliceCount(column, breakdown.over(actor), actor.who(), Set.of());
  }

  /** How many hosts of a domain. */
  public static SliceCount hosts(Breakdown breakdown) {
    return new SliceCount("hosts", breakdown, "site.host", Set.of());
  }

  /** How many apps an actor used. */
  public static SliceCount apps(Breakdown breakdown, Set<AppKind> kinds) {
    return new SliceCount("apps", breakdown.withSites(), "site.app_id", kinds);
  }

  /**
   * The rows of a query with a column for each count. United and grouped instead of joined: of days
   * that PostgreSQL has no statistics of yet it expects one row, and would count anew for each.
   *
   * @param measured whether the rows have measures beside their {@code key}
   */
  static String beside(String rows, boolean measured, List<SliceCount> counts) {
    if (counts.isEmpty()) {
      return rows;
    }
    var measures = measured ? MEASURES : List.<String>of();
    var columns = Stream.concat(measures.stream(), counts.stream().map(SliceCount::column));
    var first =
        "select key, true as listed, %s from (%s) listed"
            .formatted(columnsOf(measures, name -> name, counts, null), rows);
    var further =
        counts.stream()
            .map(
                each ->
                    " union all select key, false, %s from (%s) counted"
                        .formatted(columnsOf(measures, name -> "null", counts, each), each.sql()));
    return "select key, %s from (%s) united group by key having bool_or(listed)"
        .formatted(
            columns.map("max(%1$s) as %1$s"::formatted).collect(joining(", ")),
            first + further.collect(joining()));
  }

  private static String columnsOf(
      List<String> measures,
      UnaryOperator<String> measure,
      List<SliceCount> counts,
      @Nullable SliceCount one) {
    var ofCounts =
        counts.stream().map(each -> (each == one ? "n as " : "null::bigint as ") + each.column());
    return Stream.concat(measures.stream().map(measure), ofCounts).collect(joining(", "));
  }

  private String sql() {
    return over.countSql(counted, "", kinds.isEmpty() ? "" : BreakdownStore.APPS_OF_KINDS);
  }

  List<Object> parameters(ReportScope scope) {
    var parameters = new ArrayList<>(over.parameters(scope));
    if (!kinds.isEmpty()) {
      parameters.add(SqlArray.texts(kinds.stream().map(AppKind::text).toList()));
    }
    return parameters;
  }
}
