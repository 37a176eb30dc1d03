package io.gnomon.policy.attempt;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Optional;

/** What happened when a user went to something that an indicator matches. */
public enum AttemptKind {
  /** The device refused. */
  @JsonProperty("blocked")
  BLOCKED("blocked", "Unsanctioned cloud app access was blocked", "Access was blocked"),
  /** The device showed a warning. */
  @JsonProperty("warned")
  WARNED("warned", "A warning was shown for a monitored cloud app", "A warning was shown"),
  /** The user went on after a warning. */
  @JsonProperty("bypassed")
  BYPASSED(
      "bypassed",
      "Monitored cloud app was opened after a warning",
      "Access went on after a warning"),
  /** An indicator with action Audit matched; it decides nothing. */
  @JsonProperty("audited")
  AUDITED("audited", "Cloud app access was recorded", "Access was recorded");

  private final String text;
  private final String appTitle;
  private final String plainTitle;

  AttemptKind(String text, String appTitle, String plainTitle) {
    this.text = text;
    this.appTitle = appTitle;
    this.plainTitle = plainTitle;
  }

  /** The kind of that text; empty for any other. */
  public static Optional<AttemptKind> of(String text) {
    return Arrays.stream(values()).filter(kind -> kind.text.equals(text)).findFirst();
  }

  /** As in messages, answers and the database. */
  public String text() {
    return text;
  }

  /** Title of an alert about a tagged app. */
  String appTitle() {
    return appTitle;
  }

  /** Title of an alert about an indicator that is no longer known. */
  String plainTitle() {
    return plainTitle;
  }
}
