package io.gnomon.catalog.suggestion;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The decision on a suggestion. */
enum SuggestionState {
  @JsonProperty("open")
  OPEN,
  @JsonProperty("accepted")
  ACCEPTED,
  @JsonProperty("declined")
  DECLINED
}
