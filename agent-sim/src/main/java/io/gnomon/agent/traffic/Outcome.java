package io.gnomon.agent.traffic;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The outcome of a visit. */
public enum Outcome {
  @JsonProperty("allowed")
  ALLOWED,
  @JsonProperty("blocked")
  BLOCKED,
  @JsonProperty("warned")
  WARNED,
  @JsonProperty("bypassed")
  BYPASSED;
}
