package io.gnomon.discovery.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a report grows with new traffic, or is over one file. */
public enum ReportKind {
  @JsonProperty("continuous")
  CONTINUOUS,
  @JsonProperty("snapshot")
  SNAPSHOT
}
