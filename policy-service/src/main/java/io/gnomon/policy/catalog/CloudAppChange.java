package io.gnomon.policy.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message of the catalog.
 *
 * @param app null: the app is gone
 * @param publishedAt when the message was written
 */
record CloudAppChange(String appId, @Nullable CatalogApp app, Instant publishedAt) {}
