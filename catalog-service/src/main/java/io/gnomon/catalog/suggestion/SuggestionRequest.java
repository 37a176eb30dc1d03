package io.gnomon.catalog.suggestion;

import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Something to suggest.
 *
 * @param app id of the app; for a new one absent
 * @param name of a new app
 * @param domain of a new app
 * @param text what and why
 * @param mayContact whether those who work on it may ask back
 */
record SuggestionRequest(
    @NotNull SuggestionKind kind,
    @Nullable String app,
    @Nullable @PlainText @Size(max = 200) String name,
    @Nullable String domain,
    @Nullable @PlainText @Size(max = 4_000) String text,
    @Nullable Boolean mayContact) {}
