package io.gnomon.policy.settings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** How competing indicators are ranked. */
public enum DecisionMode {
  /** The more specific match wins. */
  MOST_SPECIFIC("mostSpecific"),
  /** Allowed before Warn before Block, whatever the match, as Defender for Endpoint does. */
  ANCHOR_COMPATIBLE("anchorCompatible");

  private final String text;

  DecisionMode(String text) {
    this.text = text;
  }

  /** The mode of that text; fails for any other. */
  public static DecisionMode of(String text) {
    return Arrays.stream(values()).filter(each -> each.text.equals(text)).findFirst().orElseThrow();
  }

  /** As in messages, answers and the database. */
  @JsonValue
  public String text() {
    return text;
  }
}
