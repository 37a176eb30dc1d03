package io.gnomon.catalog.score;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

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

  /** The level of that id. */
  public static RiskLevel of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
