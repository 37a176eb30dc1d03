package io.gnomon.discovery.breakdown.slice;

import io.gnomon.discovery.catalog.AppKind;
import io.gnomon.discovery.catalog.RiskLevel;
import io.gnomon.kit.database.SqlArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which apps the slices are of, by what the catalog says of them now.
 *
 * @param kinds empty: all
 * @param riskLevels empty: all
 * @param vendor whatever the case; null: all
 * @param factors all of them hold
 */
public record AppFilter(
    Set<AppKind> kinds,
    Set<RiskLevel> riskLevels,
    @Nullable String vendor,
    List<FactorCondition> factors) {

  /** All apps, and all that are no apps. */
  static final AppFilter NONE = new AppFilter(Set.of(), Set.of(), null, List.of());

  public AppFilter {
    factors = List.copyOf(factors);
  }

  boolean isNone() {
    return equals(NONE);
  }

  /** Further conditions on {@code app}. */
  String sql() {
    return (kinds.isEmpty() ? "" : " and app.kind = any(?)")
        + (riskLevels.isEmpty() ? "" : " and app.risk_level = any(?)")
        + (vendor == null ? "" : " and lower(app.vendor) = lower(?)")
        + FactorCondition.SQL.repeat(factors.size());
  }

  List<Object> parameters() {
    var parameters = new ArrayList<>();
    if (!kinds.isEmpty()) {
      parameters.add(SqlArray.texts(kinds.stream().map(AppKind::text).toList()));
    }
    if (!riskLevels.isEmpty()) {
      parameters.add(SqlArray.texts(riskLevels.stream().map(RiskLevel::text).toList()));
    }
    if (vendor != null) {
      parameters.add(vendor);
    }
    factors.forEach(each -> parameters.addAll(each.parameters()));
    return parameters;
  }
}
