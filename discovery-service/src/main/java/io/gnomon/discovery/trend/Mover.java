package io.gnomon.discovery.trend;

import io.gnomon.discovery.catalog.CloudApp;
import org.jspecify.annotations.Nullable;

/**
 * An app with what changed.
 *
 * @param tag the organisation's decision, if there is one
 * @param before on as many days before; {@code now} is in the range of the request
 */
record Mover(CloudApp app, @Nullable String tag, long before, long now, MeasureChange change) {}
