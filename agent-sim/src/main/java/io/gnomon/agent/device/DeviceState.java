package io.gnomon.agent.device;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a device stands in its life. */
public enum DeviceState {
  /** Has a key and an enrolment token, not yet an id that the server knows. */
  ENROLLING,
  /** Takes part. */
  ENROLLED,
  /** The server does not accept its enrolment token. */
  REFUSED,
  /** The server ended its identity; only an administrator can help. */
  STOPPED,
  /** Taken out of the fleet. */
  REMOVED;

  /** As written in answers. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
