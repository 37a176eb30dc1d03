package io.gnomon.agent.device;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a device is in its life. */
public enum DeviceState {
  /** Has a key and an enrolment token, but no id yet that the server knows. */
  @JsonProperty("enrolling")
  ENROLLING,
  /** Known to the server. */
  @JsonProperty("enrolled")
  ENROLLED,
  /** The server did not accept its enrolment token. */
  @JsonProperty("refused")
  REFUSED,
  /** The server ended its identity; only an administrator can help. */
  @JsonProperty("stopped")
  STOPPED,
  /** Taken out of the fleet. */
  @JsonProperty("removed")
  REMOVED;
}
