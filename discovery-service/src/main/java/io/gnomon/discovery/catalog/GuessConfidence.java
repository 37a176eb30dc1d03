package io.gnomon.discovery.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How sure a guess is, on its own scale: it is never a fact. */
public enum GuessConfidence {
  @JsonProperty("high")
  HIGH("high"),
  @JsonProperty("medium")
  MEDIUM("medium"),
  @JsonProperty("low")
  LOW("low");

  private final String text;

  GuessConfidence(String text) {
    this.text = text;
  }

  GuessConfidence lower() {
    return this == HIGH ? MEDIUM : LOW;
  }

  /** As answers have it. */
  public String text() {
    return text;
  }
}
