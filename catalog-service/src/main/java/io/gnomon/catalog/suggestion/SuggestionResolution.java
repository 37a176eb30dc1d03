package io.gnomon.catalog.suggestion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who decided on a suggestion, when and why. */
record SuggestionResolution(Instant at, String by, @Nullable String comment) {}
