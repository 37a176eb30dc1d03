package io.gnomon.catalog.vendor;

import io.gnomon.catalog.app.AppKind;

/** What decides whether a fact of its vendor applies to an app. */
public record ScopedApp(String id, AppKind kind, String categoryId) {}
