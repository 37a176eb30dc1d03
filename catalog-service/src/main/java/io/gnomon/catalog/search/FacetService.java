package io.gnomon.catalog.search;

import io.gnomon.catalog.Parameters;
import io.gnomon.catalog.factor.RiskFactor;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.catalog.search.condition.AppSearch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Counts the apps that a search finds, by what they are. */
@ApplicationScoped
class FacetService {

  private static final int MAX_FACETS = 10;

  private final RiskFactors factors;
  private final AppSearchService searches;
  private final FacetStore store;

  FacetService(RiskFactors factors, AppSearchService searches, FacetStore store) {
    this.factors = factors;
    this.searches = searches;
    this.store = store;
  }

  /**
   * Counts.
   *
   * @param asked ids of risk factors, beside what is always counted
   */
  FacetsResponse count(AppSearch wanted, List<String> asked) {
    var counted = factors(asked);
    var counts = store.count(searches.resolve(wanted), counted);
    var byFacet = new LinkedHashMap<String, List<FacetValue>>();
    FacetStore.COLUMNS.keySet().forEach(id -> byFacet.put(id, new ArrayList<>()));
    counted.forEach(factor -> byFacet.put(factor.id(), new ArrayList<>()));
    long total = 0;
    for (var count : counts) {
      if (count.facet().equals(FacetStore.TOTAL)) {
        total = count.apps();
      } else {
        byFacet
            .getOrDefault(count.facet(), new ArrayList<>())
            .add(new FacetValue(count.value(), count.apps()));
      }
    }
    return new FacetsResponse(
        total,
        byFacet.entrySet().stream()
            .map(each -> new Facet(each.getKey(), each.getValue()))
            .toList());
  }

  private List<RiskFactor> factors(List<String> ids) {
    if (ids.size() > MAX_FACETS) {
      throw Parameters.refused("facet", "is given too often", "up to " + MAX_FACETS);
    }
    return ids.stream().distinct().map(this::factor).toList();
  }

  private RiskFactor factor(String id) {
    return factors
        .find(id)
        .orElseThrow(() -> Parameters.refused("facet", "names no risk factor", factors.ids()));
  }
}
