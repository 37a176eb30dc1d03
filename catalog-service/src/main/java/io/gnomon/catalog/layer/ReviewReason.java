package io.gnomon.catalog.layer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;

/** Why a domain needs a review. */
public enum ReviewReason {
  /** Different owners share the host. */
  @JsonProperty("shared")
  SHARED("shared"),
  /** The host is on the never-block list. */
  @JsonProperty("neverBlock")
  NEVER_BLOCK("neverBlock"),
  /** The host belonged to another app. */
  @JsonProperty("taken")
  TAKEN("taken"),
  /** The app existed before without it. */
  @JsonProperty("added")
  ADDED("added");

  private final String text;

  ReviewReason(String text) {
    this.text = text;
  }

  /** The reason with that text, which this program wrote. */
  public static ReviewReason of(String text) {
    return Arrays.stream(values())
        .filter(each -> each.text.equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such reason: " + text));
  }

  /** As the table has it. */
  public String text() {
    return text;
  }
}
