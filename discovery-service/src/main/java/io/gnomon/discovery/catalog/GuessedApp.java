package io.gnomon.discovery.catalog;

import org.jspecify.annotations.Nullable;

/** An app of the catalog to which a domain may belong. */
public record GuessedApp(String id, String name, @Nullable String vendor) {}
