package io.gnomon.policy.alert;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Where the work on an alert stands. */
public enum AlertStatus {
  NEW("New"),
  IN_PROGRESS("InProgress"),
  RESOLVED("Resolved");

  private final String text;

  AlertStatus(String text) {
    this.text = text;
  }

  static AlertStatus of(String text) {
    return Arrays.stream(values()).filter(each -> each.text.equals(text)).findFirst().orElseThrow();
  }

  @JsonValue
  public String text() {
    return text;
  }
}
