package io.gnomon.catalog.lookup;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a host has no app. */
enum LookupReason {
  /** It is, or lies below, infrastructure that many owners share: its owner is unknown. */
  @JsonProperty("shared")
  SHARED("shared"),
  /** Names below it belong to different owners; it has no owner itself. */
  @JsonProperty("publicSuffix")
  PUBLIC_SUFFIX("publicSuffix"),
  /** The catalog has no app at this host. */
  @JsonProperty("uncatalogued")
  UNCATALOGUED("uncatalogued"),
  /** It is no host. */
  @JsonProperty("invalid")
  INVALID("invalid");

  private final String text;

  LookupReason(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
