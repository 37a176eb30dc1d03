package io.gnomon.discovery.breakdown.slice;

import io.gnomon.discovery.breakdown.slice.SliceCondition.Basis;
import io.gnomon.discovery.report.ReportScope;
import io.gnomon.discovery.usage.Actor;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The slices of a breakdown, or those of them that a filter leaves.
 *
 * @param scope the usage that is split
 */
public record SliceSelection(ReportScope scope, Breakdown breakdown, AppFilter apps) {

  private static final String APPS = " join cloud_app app on app.id = part.key";

  private static final Map<Basis, Actor> COUNTED =
      new EnumMap<>(Map.of(Basis.USERS, Actor.USER, Basis.DEVICES, Actor.DEVICE));

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
    return sql(needed, List.of());
  }

  /** The same with columns of what is counted. */
  String sql(Set<Basis> needed, List<SliceCount> counts) {
    var all = needs(needed);
    var keys = all.contains(Basis.MEASURES) ? breakdown.measuresSql() : breakdown.keysSql();
    return " from (%s) part%s where true%s"
        .formatted(
            SliceCount.beside(keys, all.contains(Basis.MEASURES), counts(all, counts).toList()),
            all.contains(Basis.APP) ? APPS : "",
            apps.sql());
  }

  /** Of the same. */
  List<Object> parameters(Set<Basis> needed) {
    return parameters(needed, List.of());
  }

  /** Of the same. */
  List<Object> parameters(Set<Basis> needed, List<SliceCount> counts) {
    var parameters = new ArrayList<>(breakdown.parameters(scope));
    counts(needs(needed), counts).forEach(each -> parameters.addAll(each.parameters(scope)));
    parameters.addAll(apps.parameters());
    return parameters;
  }

  private Set<Basis> needs(Set<Basis> needed) {
    var all = EnumSet.noneOf(Basis.class);
    all.addAll(needed);
    all.addAll(apps.needs());
    return all;
  }

  /** Each once: those that conditions and the order need, and further ones. */
  private Stream<SliceCount> counts(Set<Basis> needed, List<SliceCount> further) {
    var ofConditions =
        COUNTED.entrySet().stream()
            .filter(each -> needed.contains(each.getKey()))
            .map(each -> SliceCount.of(each.getValue(), breakdown));
    return Stream.concat(ofConditions, further.stream()).distinct();
  }
}
