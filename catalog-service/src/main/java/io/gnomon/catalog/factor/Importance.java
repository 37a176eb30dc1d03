package io.gnomon.catalog.factor;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much a risk factor counts within its risk category, or a risk category within the score. */
public enum Importance {
  @JsonProperty("ignored")
  IGNORED(0),
  @JsonProperty("low")
  LOW(1),
  @JsonProperty("medium")
  MEDIUM(2),
  @JsonProperty("high")
  HIGH(4),
  @JsonProperty("veryHigh")
  VERY_HIGH(8);

  private final int weight;

  Importance(int weight) {
    this.weight = weight;
  }

  /** The weight in a weighted mean. */
  public int weight() {
    return weight;
  }
}
