package io.gnomon.catalog.search.export;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The form of an export. */
enum ExportFormat {
  @JsonProperty("csv")
  CSV,
  @JsonProperty("json")
  JSON
}
