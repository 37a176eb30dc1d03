package io.gnomon.catalog.suggestion;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a suggestion.
 *
 * @param state accepted or declined; open takes the decision back
 * @param comment up to 1,000 characters
 */
record ResolutionRequest(@Nullable SuggestionState state, @Nullable String comment) {}
