package io.gnomon.policy.alert.triage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;

/** What explains a classification; spelled as in the Defender API. */
public enum Determination {
  @JsonProperty("MultiStagedAttack")
  MULTI_STAGED_ATTACK("MultiStagedAttack"),
  @JsonProperty("MaliciousUserActivity")
  MALICIOUS_USER_ACTIVITY("MaliciousUserActivity"),
  @JsonProperty("CompromisedUser")
  COMPROMISED_USER("CompromisedUser"),
  @JsonProperty("Malware")
  MALWARE("Malware"),
  @JsonProperty("Phishing")
  PHISHING("Phishing"),
  @JsonProperty("UnwantedSoftware")
  UNWANTED_SOFTWARE("UnwantedSoftware"),
  @JsonProperty("SecurityTesting")
  SECURITY_TESTING("SecurityTesting"),
  @JsonProperty("LineOfBusinessApplication")
  LINE_OF_BUSINESS_APPLICATION("LineOfBusinessApplication"),
  @JsonProperty("ConfirmedActivity")
  CONFIRMED_ACTIVITY("ConfirmedActivity"),
  @JsonProperty("NotMalicious")
  NOT_MALICIOUS("NotMalicious"),
  @JsonProperty("InsufficientData")
  INSUFFICIENT_DATA("InsufficientData"),
  @JsonProperty("Other")
  OTHER("Other");

  private final String text;

  Determination(String text) {
    this.text = text;
  }

  /** The determination of that text; fails for any other. */
  public static Determination of(String text) {
    return Arrays.stream(values()).filter(each -> each.text.equals(text)).findFirst().orElseThrow();
  }

  /** As in answers and the database. */
  public String text() {
    return text;
  }
}
