package io.gnomon.catalog.lookup;

import org.jspecify.annotations.Nullable;

/** An app domain, or the address of an app. */
public record LookupDomain(String host, @Nullable String pathPrefix) {}
