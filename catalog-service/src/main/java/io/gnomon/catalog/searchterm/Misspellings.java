package io.gnomon.catalog.searchterm;

import java.util.LinkedHashSet;
import java.util.Set;

/** The words that are one mistake away from a misspelt one. */
public final class Misspellings {

  private static final int MIN_LENGTH = 4;
  private static final int MAX_LENGTH = 24;

  private Misspellings() {}

  /**
   * All words that this one becomes by a letter more, less or another, or by two that change
   * places. None for what is too short, or too long for a name.
   *
   * @param word folded, in one
   */
  public static Set<String> corrected(String word) {
    var words = new LinkedHashSet<String>();
    if (word.length() < MIN_LENGTH || word.length() > MAX_LENGTH) {
      return words;
    }
    for (int at = 0; at <= word.length(); at++) {
      var before = word.substring(0, at);
      var after = word.substring(at);
      for (char letter = 'a'; letter <= 'z'; letter++) {
        words.add(before + letter + after);
        if (!after.isEmpty()) {
          words.add(before + letter + after.substring(1));
        }
      }
      if (!after.isEmpty()) {
        words.add(before + after.substring(1));
      }
      if (after.length() > 1) {
        words.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
      }
    }
    words.remove(word);
    return words;
  }
}
