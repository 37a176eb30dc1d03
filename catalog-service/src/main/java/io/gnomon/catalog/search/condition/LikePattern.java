package io.gnomon.catalog.search.condition;

import java.util.Locale;

/** Text as part of a LIKE pattern, in which {@code !} escapes. */
final class LikePattern {

  private LikePattern() {}

  static String containing(String text) {
    return "%" + literal(text) + "%";
  }

  static String beginning(String text) {
    return literal(text) + "%";
  }

  private static String literal(String text) {
    return text.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
