package io.gnomon.policy.device;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a device is trusted. */
public enum DeviceState {
  /** Gets tokens. */
  ACTIVE,
  /** An administrator ended its identity. */
  REVOKED,
  /** Two devices used its identity; it waits for an administrator. */
  CLONED;

  /** The state of that text. */
  static DeviceState of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** As in messages, answers and the database. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
