package io.gnomon.catalog.search;

import java.util.List;

/**
 * One thing by which apps are counted.
 *
 * @param values most frequent first, 200 at most
 */
record Facet(String id, List<FacetValue> values) {}
