package io.gnomon.kit.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The form of a file. */
public enum ExportFormat {
  @JsonProperty("csv")
  CSV(ExportFormat.CSV_TYPE, ";charset=UTF-8", "csv"),
  /** One document. */
  @JsonProperty("json")
  JSON(MediaType.APPLICATION_JSON, "", "json"),
  /** A document on each line. */
  @JsonProperty("ndjson")
  NDJSON(ExportFormat.NDJSON_TYPE, "", "ndjson");

  public static final String CSV_TYPE = "text/csv";

  public static final String NDJSON_TYPE = "application/x-ndjson";

  private final String type;
  private final String parameters;
  private final String ending;

  ExportFormat(String type, String parameters, String ending) {
    this.type = type;
    this.parameters = parameters;
    this.ending = ending;
  }

  /** The form of a list's file that a caller likes best. */
  public static ExportFormat ofFile(List<MediaType> accepted) {
    var lines = MediaType.valueOf(NDJSON_TYPE);
    var table = MediaType.valueOf(CSV_TYPE);
    for (var each : accepted) {
      if (each.isCompatible(table)) {
        return CSV;
      } else if (each.isCompatible(lines)) {
        return NDJSON;
      }
    }
    return CSV;
  }

  /** Without parameters. */
  public String type() {
    return type;
  }

  public String contentType() {
    return type + parameters;
  }

  /** Of a file's name, and what {@code format} of a query calls it. */
  public String ending() {
    return ending;
  }
}
