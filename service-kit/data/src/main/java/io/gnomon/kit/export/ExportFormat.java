package io.gnomon.kit.export;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The form of an export. */
public enum ExportFormat {
  @JsonProperty("csv")
  CSV(ExportFormat.CSV_TYPE + ";charset=UTF-8"),
  /** One document. */
  @JsonProperty("json")
  JSON("application/json"),
  /** A document on each line. */
  @JsonProperty("ndjson")
  NDJSON(ExportFormat.NDJSON_TYPE);

  public static final String CSV_TYPE = "text/csv";

  public static final String NDJSON_TYPE = "application/x-ndjson";

  private final String mediaType;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  String ending() {
    return switch (this) {
      case CSV -> "csv";
      case JSON -> "json";
      case NDJSON -> "ndjson";
    };
  }
}
