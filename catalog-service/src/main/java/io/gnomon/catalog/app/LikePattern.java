package io.gnomon.catalog.app;

import java.util.Locale;

/** Text as part of a LIKE pattern, in which {@code !} escapes. */
final class LikePattern {

  private LikePattern() {}

  static String containing(String text) {
    var literal =
        text.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_");
    return "%" + literal + "%";
  }
}
