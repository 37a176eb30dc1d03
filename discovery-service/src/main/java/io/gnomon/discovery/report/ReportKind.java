package io.gnomon.discovery.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a report goes on or stands still. */
enum ReportKind {
  @JsonProperty("continuous")
  CONTINUOUS,
  @JsonProperty("snapshot")
  SNAPSHOT
}
