package io.gnomon.catalog.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;

/** The organisation's decision about an app, as a list is asked for it. */
enum AppTagFilter {
  @JsonProperty("sanctioned")
  SANCTIONED("sanctioned"),
  @JsonProperty("monitored")
  MONITORED("monitored"),
  @JsonProperty("unsanctioned")
  UNSANCTIONED("unsanctioned"),
  /** Nothing was decided. */
  @JsonProperty("none")
  NONE("none");

  private final String text;

  AppTagFilter(String text) {
    this.text = text;
  }

  /** As messages have it. */
  String text() {
    return text;
  }

  /** The texts of all. */
  static List<String> texts() {
    return Arrays.stream(values()).map(AppTagFilter::text).toList();
  }
}
