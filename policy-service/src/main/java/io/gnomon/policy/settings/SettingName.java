package io.gnomon.policy.settings;

import java.util.Arrays;

/** The name of each setting, in the database and on the topic. */
enum SettingName {
  ENDPOINT_TELEMETRY("endpointTelemetry"),
  ENFORCE_APP_ACCESS("enforceAppAccess"),
  CUSTOM_NETWORK_INDICATORS("customNetworkIndicators"),
  DECISION_MODE("decisionMode"),
  BYPASS_HOURS("bypassHours"),
  ALERT_SEVERITY("alertSeverity"),
  NEVER_BLOCK_ADDED("neverBlock.added"),
  NEVER_BLOCK_REMOVED("neverBlock.removed"),
  BLOCK_PAGE_CONTACT("blockPage.contact"),
  TIME_ZONE("timeZone"),
  PSEUDONYMS_USERS("pseudonyms.users"),
  PSEUDONYMS_DEVICES("pseudonyms.devices");

  private final String text;

  SettingName(String text) {
    this.text = text;
  }

  static SettingName of(String text) {
    return Arrays.stream(values()).filter(name -> name.text.equals(text)).findFirst().orElseThrow();
  }

  String text() {
    return text;
  }
}
