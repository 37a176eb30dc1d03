package io.gnomon.catalog.query;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A search to save.
 *
 * @param name 1 to 100 characters, one of the caller's queries at most has it
 * @param parameters of the list of apps, each with its values
 */
record QueryRequest(@Nullable String name, @Nullable Map<String, List<String>> parameters) {}
