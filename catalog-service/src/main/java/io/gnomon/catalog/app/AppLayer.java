package io.gnomon.catalog.app;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Where an app comes from; the first layer that has it wins. */
public enum AppLayer {
  /** The organisation added it by hand. */
  CUSTOM("custom"),
  /** Ships with the service, curated. */
  CURATED("curated"),
  /** Ships with the service, drawn from packages. */
  BASE("base"),
  /** Imported by the organisation. */
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
  @JsonValue
  public String text() {
    return text;
  }
}
