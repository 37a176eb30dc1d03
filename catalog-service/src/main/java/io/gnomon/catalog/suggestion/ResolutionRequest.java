package io.gnomon.catalog.suggestion;

import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A decision on a suggestion.
 *
 * @param state accepted or declined; open takes the decision back
 */
record ResolutionRequest(
    @NotNull SuggestionState state, @Nullable @PlainText @Size(max = 1_000) String comment) {}
