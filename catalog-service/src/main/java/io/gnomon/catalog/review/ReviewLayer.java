package io.gnomon.catalog.review;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which layers' domains are reviewed. */
enum ReviewLayer {
  /** The packaged base. */
  @JsonProperty("base")
  BASE("bundle"),
  /** Any catalog feed. */
  @JsonProperty("feed")
  FEED("feed:");

  private final String sourcePrefix;

  ReviewLayer(String sourcePrefix) {
    this.sourcePrefix = sourcePrefix;
  }

  /** How the ids of the layer's sources begin. */
  String sourcePrefix() {
    return sourcePrefix;
  }
}
