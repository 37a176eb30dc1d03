package io.gnomon.catalog.search;

import io.gnomon.catalog.factor.FactorType;
import io.gnomon.catalog.factor.RiskFactor;
import io.gnomon.catalog.search.condition.AppSearch;
import io.gnomon.catalog.search.condition.SqlPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts the apps of a search in one statement. */
@ApplicationScoped
class FacetStore {

  /** Under this id all apps are counted. */
  static final String TOTAL = "total";

  /** What is always counted, and its column. */
  static final Map<String, String> COLUMNS = columns();

  private static final int MAX_VALUES = 200;
  private static final String UNKNOWN = "unknown";
  private static final String WITH_INDEX =
      "cloud_app app join app_index idx on idx.app_id = app.id";

  private final SearchStore store;

  FacetStore(SearchStore store) {
    this.store = store;
  }

  /** How many apps have a value of a facet. */
  record Count(String facet, String value, long apps) {}

  List<Count> count(AppSearch search, List<RiskFactor> counted) {
    return store.list(
        query(search, counted),
        row -> new Count(row.getString(1), row.getString(2), row.getLong(3)));
  }

  private static SqlPart query(AppSearch search, List<RiskFactor> counted) {
    var facts = counted.isEmpty() ? "" : ", idx.facts";
    var from = counted.isEmpty() ? search.from(false) : WITH_INDEX;
    var where = search.where();
    var values = new ArrayList<>(where.values());
    var arms = new ArrayList<String>();
    arms.add("select '%s' as facet, 'all' as value, count(*) as apps from found".formatted(TOTAL));
    COLUMNS.forEach((id, column) -> arms.add(arm(id, column)));
    for (var factor : counted) {
      arms.add(arm(values, factor));
    }
    return new SqlPart(
        "with found as materialized (select %s%s from %s where %s) %s"
            .formatted(
                COLUMNS.values().stream()
                    .map(each -> "app." + each)
                    .collect(Collectors.joining(", ")),
                facts,
                from,
                where.sql(),
                arms.stream().collect(Collectors.joining(") union all (", "(", ")"))),
        values);
  }

  private static String arm(String id, String column) {
    return "select '%s', %s, count(*) from found group by 2 order by 3 desc, 2 limit %d"
        .formatted(id, column, MAX_VALUES);
  }

  /** Countries and lists count once for each of theirs. */
  private static String arm(List<Object> values, RiskFactor factor) {
    boolean many = factor.type() == FactorType.COUNTRIES || factor.type() == FactorType.LIST;
    values.addAll(Collections.nCopies(many ? 3 : 2, factor.id()));
    var sql =
        many
            ? "select ?, coalesce(each.value, '%s'), count(*) from found left join lateral"
                + " jsonb_array_elements_text(case when jsonb_typeof(facts -> ?) = 'array'"
                + " then facts -> ? else '[]' end) each(value) on true"
                + " group by 2 order by 3 desc, 2 limit %d"
            : "select ?, coalesce(facts ->> ?, '%s'), count(*) from found group by 2"
                + " order by 3 desc, 2 limit %d";
    return sql.formatted(UNKNOWN, MAX_VALUES);
  }

  private static Map<String, String> columns() {
    var columns = new LinkedHashMap<String, String>();
    columns.put("category", "category_id");
    columns.put("kind", "kind");
    columns.put("layer", "layer");
    columns.put("riskLevel", "risk");
    return Collections.unmodifiableMap(columns);
  }
}
