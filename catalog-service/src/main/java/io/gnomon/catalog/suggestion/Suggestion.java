package io.gnomon.catalog.suggestion;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody suggested, and what became of it.
 *
 * @param resolution absent while it is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Suggestion(
    String id,
    @JsonUnwrapped Content content,
    Instant createdAt,
    String createdBy,
    SuggestionState state,
    @Nullable Resolution resolution) {

  /** What is suggested. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Content(
      SuggestionKind kind,
      @Nullable String app,
      @Nullable String name,
      @Nullable String domain,
      @Nullable String text,
      boolean mayContact) {}

  /** Who decided, when and why. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Resolution(Instant at, String by, @Nullable String comment) {}
}
