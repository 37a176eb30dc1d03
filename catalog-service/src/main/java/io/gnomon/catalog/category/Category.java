package io.gnomon.catalog.category;

/** A kind of cloud app. */
public record Category(String id, String name) {}
