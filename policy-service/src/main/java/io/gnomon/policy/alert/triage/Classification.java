package io.gnomon.policy.alert.triage;

import static io.gnomon.policy.alert.triage.Determination.COMPROMISED_USER;
import static io.gnomon.policy.alert.triage.Determination.CONFIRMED_ACTIVITY;
import static io.gnomon.policy.alert.triage.Determination.INSUFFICIENT_DATA;
import static io.gnomon.policy.alert.triage.Determination.LINE_OF_BUSINESS_APPLICATION;
import static io.gnomon.policy.alert.triage.Determination.MALICIOUS_USER_ACTIVITY;
import static io.gnomon.policy.alert.triage.Determination.MALWARE;
import static io.gnomon.policy.alert.triage.Determination.MULTI_STAGED_ATTACK;
import static io.gnomon.policy.alert.triage.Determination.NOT_MALICIOUS;
import static io.gnomon.policy.alert.triage.Determination.OTHER;
import static io.gnomon.policy.alert.triage.Determination.PHISHING;
import static io.gnomon.policy.alert.triage.Determination.SECURITY_TESTING;
import static io.gnomon.policy.alert.triage.Determination.UNWANTED_SOFTWARE;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;

/**
 * What an alert turned out to be, and the determinations that explain it; as in the Defender API.
 */
public enum Classification {
  @JsonProperty("TruePositive")
  TRUE_POSITIVE(
      "TruePositive",
      MULTI_STAGED_ATTACK,
      MALICIOUS_USER_ACTIVITY,
      COMPROMISED_USER,
      MALWARE,
      PHISHING,
      UNWANTED_SOFTWARE,
      OTHER),
  @JsonProperty("InformationalExpectedActivity")
  EXPECTED_ACTIVITY(
      "InformationalExpectedActivity",
      SECURITY_TESTING,
      LINE_OF_BUSINESS_APPLICATION,
      CONFIRMED_ACTIVITY,
      OTHER),
  @JsonProperty("FalsePositive")
  FALSE_POSITIVE("FalsePositive", NOT_MALICIOUS, INSUFFICIENT_DATA, OTHER);

  private final String text;
  private final ImmutableSet<Determination> determinations;

  Classification(String text, Determination... determinations) {
    this.text = text;
    this.determinations = ImmutableSet.copyOf(determinations);
  }

  /** The classification of that text; fails for any other. */
  public static Classification of(String text) {
    return Arrays.stream(values()).filter(each -> each.text.equals(text)).findFirst().orElseThrow();
  }

  /** As in answers and the database. */
  public String text() {
    return text;
  }

  /** Whether that determination explains this classification. */
  public boolean allows(Determination determination) {
    return determinations.contains(determination);
  }
}
