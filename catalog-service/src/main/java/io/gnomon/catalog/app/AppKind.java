package io.gnomon.catalog.app;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who meets an app, and how. */
public enum AppKind {
  /** People at work sign in to it or put data into it. */
  APP("app"),
  /** People use it as private persons: their bank, their telephone company. */
  CONSUMER_SERVICE("consumerService"),
  /** A shop or brand with a web site. */
  RETAIL_BRAND("retailBrand"),
  /** Sites call it; nobody uses it knowingly. */
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

  /** As files, messages and answers have it. */
  @JsonValue
  public String text() {
    return text;
  }
}
