package io.gnomon.catalog.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;

/** Where an app comes from; the first layer that has it wins. */
public enum AppLayer {
  /** The organisation added it by hand. */
  @JsonProperty("custom")
  CUSTOM("custom"),
  /** Ships with the service, curated. */
  @JsonProperty("curated")
  CURATED("curated"),
  /** Ships with the service, drawn from packages. */
  @JsonProperty("base")
  BASE("base"),
  /** Imported by the organisation. */
  @JsonProperty("feed")
  FEED("feed");

  private final String text;

  AppLayer(String text) {
    this.text = text;
  }

  /** The one of that text, which the program itself wrote. */
  public static AppLayer of(String text) {
    return Arrays.stream(values())
        .filter(each -> each.text.equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no layer is called " + text));
  }

  /** As files and answers have it. */
  public String text() {
    return text;
  }
}
