package io.gnomon.agent.visit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a visit ended. */
public enum Outcome {
  ALLOWED,
  BLOCKED,
  WARNED,
  BYPASSED;

  /** As written in answers. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
