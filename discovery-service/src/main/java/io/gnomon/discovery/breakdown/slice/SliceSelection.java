package io.gnomon.discovery.breakdown.slice;

import io.gnomon.discovery.breakdown.slice.SliceCondition.Basis;
import io.gnomon.discovery.report.ReportScope;
import io.gnomon.discovery.usage.Actor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The slices of a breakdown, or those of them that are apps of a filter.
 *
 * @param scope the usage that is split
 */
public record SliceSelection(ReportScope scope, Breakdown breakdown, AppFilter apps) {

  private static final String APPS = " join cloud_app app on app.id = part.key";

  /** All slices. */
  public static SliceSelection all(ReportScope scope, Breakdown breakdown) {
    return new SliceSelection(scope, breakdown, AppFilter.NONE);
  }

  /**
   * SQL from {@code from} on, over {@code part}: a row for each slice, with its {@code key}.
   *
   * @param needed by what else the statement has
   */
  String sql(Set<Basis> needed) {
    var all = needs(needed);
    return " from (%s) part%s%s where true%s"
        .formatted(
            all.contains(Basis.MEASURES) ? breakdown.measuresSql() : breakdown.keysSql(),
            all.contains(Basis.APP) ? APPS : "",
            all.contains(Basis.USERS) ? userCounts() : "",
            apps.sql());
  }

  /** Of the same. */
  List<Object> parameters(Set<Basis> needed) {
    var parameters = new ArrayList<>(breakdown.parameters(scope));
    if (needs(needed).contains(Basis.USERS)) {
      parameters.addAll(breakdown.parameters(scope));
    }
    parameters.addAll(apps.parameters());
    return parameters;
  }

  private Set<Basis> needs(Set<Basis> needed) {
    var all = EnumSet.noneOf(Basis.class);
    all.addAll(needed);
    all.addAll(apps.needs());
    return all;
  }

  private String userCounts() {
    var counts = breakdown.over(Actor.USER).countSql(Actor.USER.who(), "", "");
    return " left join (select key, n as users from (" + counts + ") c) counted using (key)";
  }
}
