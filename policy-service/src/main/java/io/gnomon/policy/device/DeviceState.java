package io.gnomon.policy.device;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Whether a device is trusted. */
public enum DeviceState {
  /** Gets tokens. */
  @JsonProperty("active")
  ACTIVE,
  /** An administrator ended its identity. */
  @JsonProperty("revoked")
  REVOKED,
  /** Two devices used its identity; it waits for an administrator. */
  @JsonProperty("cloned")
  CLONED;

  /** The state of that text. */
  static DeviceState of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** As in messages, answers and the database. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
