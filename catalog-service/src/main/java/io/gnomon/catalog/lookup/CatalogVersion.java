package io.gnomon.catalog.lookup;

/**
 * How often the catalog had been changed when it was read.
 *
 * @param changes in whatever way
 * @param places in where apps live: their domains, ranges and excluded hosts
 */
record CatalogVersion(long changes, long places) {

  static final CatalogVersion NONE = new CatalogVersion(-1, -1);
}
