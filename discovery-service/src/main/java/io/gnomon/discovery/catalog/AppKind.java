package io.gnomon.discovery.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Who meets an app, as the catalog says it. */
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
  /** Other sites call it; it is not used knowingly. */
  @JsonProperty("tracker")
  TRACKER("tracker");

  private final String text;

  AppKind(String text) {
    this.text = text;
  }

  /** The kind of that text; an absent or unknown one is an app, as the contract says. */
  public static AppKind of(@Nullable String text) {
    return Arrays.stream(values()).filter(kind -> kind.text.equals(text)).findFirst().orElse(APP);
  }

  /** As messages, tables and answers have it. */
  public String text() {
    return text;
  }
}
