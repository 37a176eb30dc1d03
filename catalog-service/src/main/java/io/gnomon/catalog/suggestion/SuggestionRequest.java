package io.gnomon.catalog.suggestion;

import org.jspecify.annotations.Nullable;

/**
 * Something to suggest.
 *
 * @param app id of the app; for a new one absent
 * @param name of a new app, up to 200 characters
 * @param domain of a new app
 * @param text what and why, up to 4,000 characters
 * @param mayContact whether whoever works on it may ask back
 */
record SuggestionRequest(
    @Nullable SuggestionKind kind,
    @Nullable String app,
    @Nullable String name,
    @Nullable String domain,
    @Nullable String text,
    boolean mayContact) {}
