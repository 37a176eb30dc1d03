package io.gnomon.catalog.feed;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where an import stands. */
enum ImportState {
  /** Its file is fetched and read. */
  @JsonProperty("reading")
  READING,
  /** What it would change is known; nothing is changed. */
  @JsonProperty("previewed")
  PREVIEWED,
  /** It is what the feed says. */
  @JsonProperty("applied")
  APPLIED,
  /** It was, before the next one. */
  @JsonProperty("replaced")
  REPLACED,
  /** It was, and somebody went back. */
  @JsonProperty("rolledBack")
  ROLLED_BACK,
  /** Nothing of it was taken. */
  @JsonProperty("failed")
  FAILED
}
