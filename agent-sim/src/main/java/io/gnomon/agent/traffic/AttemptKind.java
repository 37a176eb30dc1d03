package io.gnomon.agent.traffic;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;

/** Why an attempt is raised: its outcome, or an indicator that only audits. */
public enum AttemptKind {
  @JsonProperty("blocked")
  BLOCKED(1),
  @JsonProperty("warned")
  WARNED(2),
  @JsonProperty("bypassed")
  BYPASSED(3),
  @JsonProperty("audited")
  AUDITED(0);

  private final int code;

  AttemptKind(int code) {
    this.code = code;
  }

  /** The number that tables pack it as. */
  public int code() {
    return code;
  }

  /** The kind with that number. */
  public static AttemptKind of(int code) {
    return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst().orElseThrow();
  }

  /** The kind with that name in JSON. */
  public static AttemptKind ofJsonName(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Its name in JSON. */
  public String jsonName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
