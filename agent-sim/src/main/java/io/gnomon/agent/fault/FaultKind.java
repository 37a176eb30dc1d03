package io.gnomon.agent.fault;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can go wrong with devices on request. */
public enum FaultKind {
  /** Cannot reach the services; for some time, or until told otherwise. */
  OFFLINE,
  /** Reaches them again. */
  ONLINE,
  /** Goes offline and comes back again and again, for some time. */
  FLAPPING,
  /** Starts without what it had in memory: policy, token, what it had not told. */
  RESTART,
  /** The same, and its identity is lost: it enrols anew. */
  WIPE,
  /** Sends a share of its batches twice; late: the second time after the following batch. */
  REPEAT,
  /** Its clock is wrong until the next answer corrects it. */
  CLOCK,
  /** Somebody else uses it from now on. */
  USER,
  /** It has another IP address from now on. */
  NETWORK,
  /** A second device lives with its identity. */
  CLONE;

  /** As written in requests. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind that is written so. */
  @JsonCreator
  static FaultKind of(String wire) {
    return Arrays.stream(values())
        .filter(kind -> kind.wire().equals(wire))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("kind is one of " + known()));
  }

  private static String known() {
    return Arrays.stream(values()).map(FaultKind::wire).collect(Collectors.joining(", "));
  }
}
