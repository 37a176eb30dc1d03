package io.gnomon.catalog.category;

/**
 * A category as JSON.
 *
 * @param apps how many apps are in it
 */
record CategoryResponse(String id, String name, long apps) {}
