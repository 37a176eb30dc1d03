package io.gnomon.discovery.report;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether a report goes on or stands still. */
enum ReportKind {
  CONTINUOUS("continuous"),
  SNAPSHOT("snapshot");

  private final String text;

  ReportKind(String text) {
    this.text = text;
  }

  @JsonValue
  String text() {
    return text;
  }
}
