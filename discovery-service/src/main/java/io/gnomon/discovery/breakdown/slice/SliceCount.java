package io.gnomon.discovery.breakdown.slice;

import io.gnomon.discovery.catalog.AppKind;
import io.gnomon.discovery.report.ReportScope;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.kit.database.SqlArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How many different ones each slice has: a column that is counted for all slices at once.
 *
 * @param column its name
 * @param over the usage, by the keys of the slices
 * @param kinds of apps that are counted; all that there are if empty
 */
public record SliceCount(String column, Breakdown over, String counted, Set<AppKind> kinds) {

  /** How many users, IP addresses or devices. */
  public static SliceCount of(Actor actor, Breakdown breakdown) {
    var column =
        switch (actor) {
          case USER -> "users";
          case IP_ADDRESS -> "ip_addresses";
          case DEVICE -> "devices";
        };
    return new SliceCount(column, breakdown.over(actor), "u." + actor.column(), Set.of());
  }

  /** How many hosts of a domain. */
  public static SliceCount hosts(Breakdown breakdown) {
    return new SliceCount("hosts", breakdown, "site.host", Set.of());
  }

  /** How many apps somebody used. */
  public static SliceCount apps(Breakdown breakdown, Set<AppKind> kinds) {
    return new SliceCount("apps", breakdown.withSites(), "site.app_id", kinds);
  }

  /** A further join of {@code part}. */
  String join() {
    return " left join (select key as %1$s_key, n as %1$s from (%2$s) counts) %1$s_counted on %1$s_key = part.key"
        .formatted(
            column,
            over.countSql(counted, "", kinds.isEmpty() ? "" : BreakdownStore.APPS_OF_KINDS));
  }

  List<Object> parameters(ReportScope scope) {
    var parameters = new ArrayList<>(over.parameters(scope));
    if (!kinds.isEmpty()) {
      parameters.add(SqlArray.texts(kinds.stream().map(AppKind::text).toList()));
    }
    return parameters;
  }
}
