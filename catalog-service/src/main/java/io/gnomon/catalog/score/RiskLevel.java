package io.gnomon.catalog.score;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How risky an app is, in a word. */
public enum RiskLevel {
  @JsonProperty("high")
  HIGH,
  @JsonProperty("medium")
  MEDIUM,
  @JsonProperty("low")
  LOW,
  /** Nothing is known, or too little to say. */
  @JsonProperty("unknown")
  UNKNOWN;

  /** As JSON and the database have it. */
  public String id() {
    return switch (this) {
      case HIGH -> "high";
      case MEDIUM -> "medium";
      case LOW -> "low";
      case UNKNOWN -> "unknown";
    };
  }
}
