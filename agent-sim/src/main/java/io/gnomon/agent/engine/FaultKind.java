package io.gnomon.agent.engine;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds of faults. */
public enum FaultKind {
  /** Devices have no network, for a duration or until the fault is ended. */
  @JsonProperty("offline")
  OFFLINE,
  /** Devices have a network again. */
  @JsonProperty("online")
  ONLINE,
  /** Devices lose their network and get it back repeatedly, for a duration. */
  @JsonProperty("flapping")
  FLAPPING,
  /** Devices restart and lose what they had in memory: policy, token, queues. */
  @JsonProperty("restart")
  RESTART,
  /** Devices restart without their identity and enrol again. */
  @JsonProperty("wipe")
  WIPE,
  /** A share of the batches is sent twice; late: after the following batch. */
  @JsonProperty("repeat")
  REPEAT,
  /** Clocks are wrong until the next response corrects them. */
  @JsonProperty("clock")
  CLOCK,
  /** Devices change their users. */
  @JsonProperty("user")
  USER,
  /** Devices change their IP addresses. */
  @JsonProperty("network")
  NETWORK,
  /** A second device starts with the identity of a device. */
  @JsonProperty("clone")
  CLONE;
}
