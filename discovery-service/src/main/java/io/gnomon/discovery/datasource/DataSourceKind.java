package io.gnomon.discovery.datasource;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How traffic of a data source comes in. */
public enum DataSourceKind {
  /** Devices send it. */
  @JsonProperty("endpoint")
  ENDPOINT("endpoint"),
  /** A log is streamed in. */
  @JsonProperty("log")
  LOG("log"),
  /** A file was uploaded. */
  @JsonProperty("snapshot")
  SNAPSHOT("snapshot"),
  /** A part of what comes in otherwise is counted for it again. */
  @JsonProperty("custom")
  CUSTOM("custom");

  private final String text;

  DataSourceKind(String text) {
    this.text = text;
  }

  static DataSourceKind of(String text) {
    for (var kind : values()) {
      if (kind.text.equals(text)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(text + " is no kind of data source");
  }

  /** As the table has it. */
  String text() {
    return text;
  }
}
