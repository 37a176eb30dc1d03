package io.gnomon.policy.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How risky an app is, as the catalog says it. */
public enum RiskLevel {
  @JsonProperty("high")
  HIGH("high"),
  @JsonProperty("medium")
  MEDIUM("medium"),
  @JsonProperty("low")
  LOW("low"),
  /** Nothing is known, or too little to say; there is no score then. */
  @JsonProperty("unknown")
  UNKNOWN("unknown");

  private final String text;

  RiskLevel(String text) {
    this.text = text;
  }

  /** The level of that text; an absent or unknown one is unknown, as the contract says. */
  @JsonCreator
  public static RiskLevel of(@Nullable String text) {
    return Arrays.stream(values())
        .filter(level -> level.text.equals(text))
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** As messages, tables and answers have it. */
  public String text() {
    return text;
  }
}
