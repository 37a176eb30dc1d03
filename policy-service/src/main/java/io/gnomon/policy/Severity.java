package io.gnomon.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** How serious an attempt against an indicator is; the names are those of the field. */
public enum Severity {
  INFORMATIONAL("Informational"),
  LOW("Low"),
  MEDIUM("Medium"),
  HIGH("High");

  private final String text;

  Severity(String text) {
    this.text = text;
  }

  /** The severity of that text; fails for any other. */
  public static Severity of(String text) {
    return Arrays.stream(values()).filter(each -> each.text.equals(text)).findFirst().orElseThrow();
  }

  /** As in messages, answers and the database. */
  @JsonValue
  public String text() {
    return text;
  }
}
