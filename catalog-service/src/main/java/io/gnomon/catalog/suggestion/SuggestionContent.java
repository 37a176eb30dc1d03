package io.gnomon.catalog.suggestion;

import org.jspecify.annotations.Nullable;

/**
 * What is suggested.
 *
 * @param app id of the app; absent for a new one
 * @param name of a new app
 * @param domain of a new app
 * @param text what and why
 * @param mayContact whether those who work on it may ask back
 */
record SuggestionContent(
    SuggestionKind kind,
    @Nullable String app,
    @Nullable String name,
    @Nullable String domain,
    @Nullable String text,
    boolean mayContact) {}
