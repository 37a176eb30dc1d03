package io.gnomon.catalog.search.condition;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.List;
import java.util.Locale;

/** Free text of a search: its words in lower case. */
public record TextQuery(List<String> words) {

  private static final int MIN_FUZZY_LENGTH = 4;
  private static final Splitter WORDS =
      Splitter.on(CharMatcher.whitespace()).omitEmptyStrings().trimResults();

  public static TextQuery of(String text) {
    return new TextQuery(WORDS.splitToList(text.toLowerCase(Locale.ROOT)));
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** Whether words that are like these could be found where these are not. */
  public boolean canBeMisspelt() {
    return words.stream().anyMatch(TextQuery::canBeMisspelt);
  }

  /** Three letters are like too much, and what has no letters is like everything. */
  public static boolean canBeMisspelt(String word) {
    return word.codePoints().filter(Character::isLetterOrDigit).count() >= MIN_FUZZY_LENGTH;
  }

  public String text() {
    return String.join(" ", words);
  }

  /** A full text query for what begins with that. */
  static String prefix(String word) {
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "':*";
  }
}
