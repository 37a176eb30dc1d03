package io.gnomon.catalog.suggestion;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion and the decision on it.
 *
 * @param resolution absent while it is open
 */
record Suggestion(
    String id,
    @JsonUnwrapped SuggestionContent content,
    Instant createdAt,
    String createdBy,
    SuggestionState state,
    @Nullable SuggestionResolution resolution) {}
