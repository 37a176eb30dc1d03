package io.gnomon.policy.alert.triage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;

/** How far the work on an alert is; spelled as in the Defender API. */
public enum AlertStatus {
  @JsonProperty("New")
  NEW("New"),
  @JsonProperty("InProgress")
  IN_PROGRESS("InProgress"),
  @JsonProperty("Resolved")
  RESOLVED("Resolved");

  private final String text;

  AlertStatus(String text) {
    this.text = text;
  }

  /** The status of that text; fails for any other. */
  public static AlertStatus of(String text) {
    return Arrays.stream(values()).filter(each -> each.text.equals(text)).findFirst().orElseThrow();
  }

  /** As in messages, answers and the database. */
  public String text() {
    return text;
  }
}
