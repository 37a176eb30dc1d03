package io.gnomon.catalog.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who meets an app, and how. */
public enum AppKind {
  /** People at work sign in to it or put data into it. */
  @JsonProperty("app")
  APP("app"),
  /** People use it as private persons: their bank, their telephone company. */
  @JsonProperty("consumerService")
  CONSUMER_SERVICE("consumerService"),
  /** A shop or brand with a web site. */
  @JsonProperty("retailBrand")
  RETAIL_BRAND("retailBrand"),
  /** Other sites load it; people do not use it knowingly. */
  @JsonProperty("tracker")
  TRACKER("tracker");

  private final String text;

  AppKind(String text) {
    this.text = text;
  }

  /** The one of that text. */
  public static Optional<AppKind> find(String text) {
    return Arrays.stream(values()).filter(each -> each.text.equals(text)).findFirst();
  }

  /** The texts of all. */
  public static List<String> texts() {
    return Arrays.stream(values()).map(AppKind::text).toList();
  }

  /** As files, tables, messages and answers have it. */
  public String text() {
    return text;
  }
}
