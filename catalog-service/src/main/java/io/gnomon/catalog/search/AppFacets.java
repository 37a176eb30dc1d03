package io.gnomon.catalog.search;

import io.gnomon.catalog.Parameters;
import io.gnomon.catalog.factor.FactorType;
import io.gnomon.catalog.factor.RiskFactor;
import io.gnomon.catalog.factor.RiskFactors;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts the apps that a search finds, by what they are. */
@Singleton
class AppFacets {

  private static final int MOST_FACETS = 10;
  private static final int MOST_VALUES = 200;
  private static final String TOTAL = "total";
  private static final String UNKNOWN = "unknown";
  private static final Map<String, String> COLUMNS = columns();

  private final RiskFactors factors;
  private final AppSearches searches;
  private final SearchDatabase database;

  AppFacets(RiskFactors factors, AppSearches searches, SearchDatabase database) {
    this.factors = factors;
    this.searches = searches;
    this.database = database;
  }

  private record Count(String facet, String value, long apps) {}

  /**
   * Counts.
   *
   * @param asked ids of risk factors, beside what is always counted
   */
  FacetsResponse count(AppSearch wanted, List<String> asked) {
    var counted = factors(asked);
    var search = searches.resolve(wanted);
    var counts =
        database.query(
            query(search, counted),
            row -> new Count(row.getString(1), row.getString(2), row.getLong(3)));
    var byFacet = new LinkedHashMap<String, List<FacetsResponse.Value>>();
    COLUMNS.keySet().forEach(id -> byFacet.put(id, new ArrayList<>()));
    counted.forEach(factor -> byFacet.put(factor.id(), new ArrayList<>()));
    counts.stream()
        .filter(each -> byFacet.containsKey(each.facet()))
        .forEach(
            each ->
                byFacet
                    .getOrDefault(each.facet(), new ArrayList<>())
                    .add(new FacetsResponse.Value(each.value(), each.apps())));
    return new FacetsResponse(
        counts.stream().filter(each -> each.facet().equals(TOTAL)).mapToLong(Count::apps).sum(),
        byFacet.entrySet().stream()
            .map(each -> new FacetsResponse.Facet(each.getKey(), each.getValue()))
            .toList());
  }

  private List<RiskFactor> factors(List<String> ids) {
    if (ids.size() > MOST_FACETS) {
      throw Parameters.refused("facet", "is given too often", "up to " + MOST_FACETS);
    }
    return ids.stream()
        .distinct()
        .map(
            id ->
                factors
                    .find(id)
                    .orElseThrow(
                        () -> Parameters.refused("facet", "names no risk factor", factors.ids())))
        .toList();
  }

  private static SqlPart query(AppSearch search, List<RiskFactor> counted) {
    var values = new ArrayList<Object>();
    var facts = counted.isEmpty() ? "" : ", idx.facts";
    var from =
        counted.isEmpty() || search.from(false).contains("app_index")
            ? search.from(false)
            : "cloud_app app join app_index idx on idx.app_id = app.id";
    var where = search.where();
    values.addAll(where.values());
    var arms = new ArrayList<String>();
    arms.add("select '%s' as facet, 'all' as value, count(*) as apps from found".formatted(TOTAL));
    COLUMNS.forEach((id, column) -> arms.add(arm(id, column, "found")));
    for (var factor : counted) {
      arms.add(arm(values, factor));
    }
    return new SqlPart(
        "with found as materialized (select %s%s from %s where %s) %s"
            .formatted(
                String.join(", ", COLUMNS.values().stream().map(each -> "app." + each).toList()),
                facts,
                from,
                where.sql(),
                arms.stream().collect(Collectors.joining(") union all (", "(", ")"))),
        values);
  }

  private static String arm(String id, String value, String from) {
    return "select '%s', %s, count(*) from %s group by 2 order by 3 desc, 2 limit %d"
        .formatted(id, value, from, MOST_VALUES);
  }

  /** Countries and lists count once for each of theirs. */
  private static String arm(List<Object> values, RiskFactor factor) {
    boolean many = factor.type() == FactorType.COUNTRIES || factor.type() == FactorType.LIST;
    values.add(factor.id());
    if (!many) {
      values.add(factor.id());
      return ("select ?, coalesce(facts ->> ?, '%s'), count(*) from found group by 2"
              + " order by 3 desc, 2 limit %d")
          .formatted(UNKNOWN, MOST_VALUES);
    }
    values.add(factor.id());
    values.add(factor.id());
    return ("select ?, coalesce(each.value, '%s'), count(*) from found left join lateral"
            + " jsonb_array_elements_text(case when jsonb_typeof(facts -> ?) = 'array'"
            + " then facts -> ? else '[]' end) each(value) on true"
            + " group by 2 order by 3 desc, 2 limit %d")
        .formatted(UNKNOWN, MOST_VALUES);
  }

  private static Map<String, String> columns() {
    var columns = new LinkedHashMap<String, String>();
    columns.put("category", "category_id");
    columns.put("kind", "kind");
    columns.put("layer", "layer");
    columns.put("risk", "risk");
    return columns;
  }
}
