package io.gnomon.catalog.search;

import java.util.List;

/**
 * How many apps a search finds, in all and by what they are.
 *
 * @param facets category, risk, and the risk factors that were asked for
 */
record FacetsResponse(long total, List<Facet> facets) {

  /**
   * One thing by which apps are counted.
   *
   * @param values most frequent first, 200 at most
   */
  record Facet(String id, List<Value> values) {}

  /**
   * One value of it.
   *
   * @param value {@code unknown} where there is no fact
   */
  record Value(String value, long apps) {}
}
