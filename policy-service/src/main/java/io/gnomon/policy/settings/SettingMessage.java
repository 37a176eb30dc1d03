package io.gnomon.policy.settings;

/** {@code policy/setting} of the contracts: one setting, as text. */
record SettingMessage(String name, String value, long epoch, long revision) {

  static final String TOPIC = "policy.settings.v1";
}
