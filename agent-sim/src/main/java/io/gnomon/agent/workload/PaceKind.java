package io.gnomon.agent.workload;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a fleet makes its visits. */
public enum PaceKind {
  @JsonProperty("paused")
  PAUSED,
  @JsonProperty("steady")
  STEADY,
  @JsonProperty("realTime")
  REAL_TIME,
  @JsonProperty("run")
  RUN;
}
