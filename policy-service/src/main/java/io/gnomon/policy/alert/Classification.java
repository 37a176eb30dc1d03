package io.gnomon.policy.alert;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an alert turned out to be, and the determinations that explain it. */
public enum Classification {
  TRUE_POSITIVE(
      "TruePositive",
      "MultiStagedAttack",
      "MaliciousUserActivity",
      "CompromisedUser",
      "Malware",
      "Phishing",
      "UnwantedSoftware",
      "Other"),
  EXPECTED_ACTIVITY(
      "InformationalExpectedActivity",
      "SecurityTesting",
      "LineOfBusinessApplication",
      "ConfirmedActivity",
      "Other"),
  FALSE_POSITIVE("FalsePositive", "NotMalicious", "InsufficientData", "Other");

  private final String text;

  @SuppressWarnings("ImmutableEnumChecker") // Made by Set.of, which cannot be changed.
  private final Set<String> determinations;

  Classification(String text, String... determinations) {
    this.text = text;
    this.determinations = Set.of(determinations);
  }

  @JsonValue
  public String text() {
    return text;
  }

  /** Whether that determination explains that classification. */
  static boolean allows(@Nullable String classification, String determination) {
    return Arrays.stream(values())
        .anyMatch(
            each ->
                each.text.equals(classification) && each.determinations.contains(determination));
  }
}
