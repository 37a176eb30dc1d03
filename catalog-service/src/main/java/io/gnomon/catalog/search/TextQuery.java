package io.gnomon.catalog.search;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.List;
import java.util.Locale;

/** Free text of a search: its words in lower case. */
record TextQuery(List<String> words) {

  private static final Splitter WORDS =
      Splitter.on(CharMatcher.whitespace()).omitEmptyStrings().trimResults();

  static TextQuery of(String text) {
    return new TextQuery(WORDS.splitToList(text.toLowerCase(Locale.ROOT)));
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  String text() {
    return String.join(" ", words);
  }

  /** A full text query for what begins with that. */
  static String prefix(String word) {
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "':*";
  }
}
