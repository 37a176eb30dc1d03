package io.gnomon.discovery.trend;

import org.jspecify.annotations.Nullable;

/**
 * A part on a day or in an hour.
 *
 * @param part null where usage is not divided, and for what belongs to no app
 */
record SeriesKey(@Nullable String part, long slot) {}
