package io.gnomon.kit.export;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The form of an export. */
public enum ExportFormat {
  /** A table for spreadsheets. */
  @JsonProperty("csv")
  CSV(ExportFormat.CSV_TYPE + ";charset=UTF-8"),
  /** One document. */
  @JsonProperty("json")
  JSON("application/json"),
  /** A document on each line. */
  @JsonProperty("ndjson")
  NDJSON(ExportFormat.NDJSON_TYPE);

  /** The media type of CSV, without its character set. */
  public static final String CSV_TYPE = "text/csv";

  /** The media type of NDJSON. */
  public static final String NDJSON_TYPE = "application/x-ndjson";

  private final String mediaType;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  /** The end of a file's name. */
  String ending() {
    return switch (this) {
      case CSV -> "csv";
      case JSON -> "json";
      case NDJSON -> "ndjson";
    };
  }
}
