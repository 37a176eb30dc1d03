package io.gnomon.catalog.suggestion;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a suggestion is about. */
enum SuggestionKind {
  /** The score of an app no longer fits. */
  @JsonProperty("scoreUpdate")
  SCORE_UPDATE,
  /** Facts of an app are missing, outdated or wrong. */
  @JsonProperty("improvement")
  IMPROVEMENT,
  /** An app is missing. */
  @JsonProperty("newApp")
  NEW_APP
}
