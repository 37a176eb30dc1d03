package io.gnomon.catalog.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gnomon.catalog.app.AppKind;
import java.util.Arrays;
import java.util.List;

/** The kinds of apps that a list may be asked for. */
enum AppKindFilter {
  @JsonProperty("app")
  APP(AppKind.APP.text()),
  @JsonProperty("consumerService")
  CONSUMER_SERVICE(AppKind.CONSUMER_SERVICE.text()),
  @JsonProperty("retailBrand")
  RETAIL_BRAND(AppKind.RETAIL_BRAND.text()),
  @JsonProperty("tracker")
  TRACKER(AppKind.TRACKER.text()),
  /** Apps of every kind. */
  @JsonProperty("all")
  ALL("all");

  private final String text;

  AppKindFilter(String text) {
    this.text = text;
  }

  /** As the parameter has it. */
  String text() {
    return text;
  }

  /** The texts of all. */
  static List<String> texts() {
    return Arrays.stream(values()).map(AppKindFilter::text).toList();
  }
}
