package io.gnomon.discovery.trend;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which changes are meant. */
public enum MoverDirection {
  @JsonProperty("up")
  UP("now > before"),
  @JsonProperty("down")
  DOWN("now < before"),
  @JsonProperty("both")
  BOTH("now <> before");

  private final String condition;

  MoverDirection(String condition) {
    this.condition = condition;
  }

  /** SQL over {@code now} and {@code before}. */
  String condition() {
    return condition;
  }
}
