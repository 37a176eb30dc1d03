package io.gnomon.kit.text;

import java.util.Locale;

/** Text as part of a LIKE pattern in lower case, in which {@code !} escapes. */
public final class LikePattern {

  private LikePattern() {}

  /** What holds the text. */
  public static String containing(String text) {
    return "%" + literal(text) + "%";
  }

  /** What begins with the text. */
  public static String beginning(String text) {
    return literal(text) + "%";
  }

  /** The text itself. */
  public static String literal(String text) {
    return text.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
