package io.gnomon.agent.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What became of an attempt. */
public enum AttemptKind {
  BLOCKED(1),
  WARNED(2),
  BYPASSED(3);

  private final int code;

  AttemptKind(int code) {
    this.code = code;
  }

  /** A small number for it. */
  public int code() {
    return code;
  }

  /** The one of that number. */
  public static AttemptKind of(int code) {
    return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst().orElseThrow();
  }

  /** The one that the protocol writes so. */
  public static AttemptKind ofWire(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT));
  }

  /** As written in the protocol. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
