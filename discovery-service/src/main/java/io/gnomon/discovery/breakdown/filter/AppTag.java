package io.gnomon.discovery.breakdown.filter;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The organisation's decision about an app, as a filter asks for it. */
enum AppTag {
  @JsonProperty("sanctioned")
  SANCTIONED("sanctioned"),
  @JsonProperty("unsanctioned")
  UNSANCTIONED("unsanctioned"),
  @JsonProperty("monitored")
  MONITORED("monitored"),
  /** Nothing was decided. */
  @JsonProperty("none")
  NONE("none");

  private final String text;

  AppTag(String text) {
    this.text = text;
  }

  /** As messages have it. */
  String text() {
    return text;
  }
}
