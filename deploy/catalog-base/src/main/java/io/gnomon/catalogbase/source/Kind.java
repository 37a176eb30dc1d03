package io.gnomon.catalogbase.source;

import com.fasterxml.jackson.annotation.JsonValue;

/** What an entry of the catalog is to the people who use it. */
public enum Kind {
  APP("app"),
  CONSUMER_SERVICE("consumerService"),
  RETAIL_BRAND("retailBrand"),
  TRACKER("tracker");

  private final String id;

  Kind(String id) {
    this.id = id;
  }

  /** As written in the catalog. */
  @JsonValue
  public String id() {
    return id;
  }
}
