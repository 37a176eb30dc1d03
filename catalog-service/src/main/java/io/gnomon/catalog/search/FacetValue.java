package io.gnomon.catalog.search;

/**
 * One value of a facet.
 *
 * @param value {@code unknown} where there is no fact
 */
record FacetValue(String value, long apps) {}
