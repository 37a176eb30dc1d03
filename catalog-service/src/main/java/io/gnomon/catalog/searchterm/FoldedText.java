package io.gnomon.catalog.searchterm;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Text as it is compared in a search: words of Latin letters in lower case, without accents, and
 * digits, with one space between two. Other scripts are spelled in Latin letters.
 */
public final class FoldedText {

  private static final Pattern NON_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Splitter SPACES = Splitter.on(' ').omitEmptyStrings();

  /** Letters that are also written as two, where the keyboard has none of them. */
  private static final Map<Character, String> TWO_LETTERS =
      Map.of('ä', "ae", 'ö', "oe", 'ü', "ue", 'ø', "oe", 'å', "aa");

  private FoldedText() {}

  /** The words of a text, in their order. */
  public static List<String> words(String text) {
    return SPACES.splitToList(fold(text));
  }

  /** The words of a text in one. */
  public static String compact(String text) {
    return fold(text).replace(" ", "");
  }

  /** The folded text: {@code Telegram} for {@code Телеграм}. */
  public static String fold(String text) {
    var latin = CharMatcher.ascii().matchesAllOf(text) ? text : Latin.OF_ANY.transliterate(text);
    return NON_WORD.matcher(latin.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /**
   * The folded text, and the one with two letters for one: {@code munchen}, {@code muenchen}. None
   * where the text has no word.
   */
  public static Set<String> spellings(String text) {
    var spellings = new LinkedHashSet<String>();
    spellings.add(fold(text));
    if (!CharMatcher.ascii().matchesAllOf(text)) {
      spellings.add(fold(withTwoLetters(text)));
    }
    spellings.remove("");
    return spellings;
  }

  private static String withTwoLetters(String text) {
    var written = new StringBuilder();
    var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    for (char letter : composed.toLowerCase(Locale.ROOT).toCharArray()) {
      written.append(TWO_LETTERS.getOrDefault(letter, String.valueOf(letter)));
    }
    return written.toString();
  }

  /** Apart, since it is large and most text is ASCII. */
  private static final class Latin {
    static final Transliterator OF_ANY =
        Transliterator.getInstance("NFKC; Any-Latin; Latin-ASCII; NFD; [:M:] Remove; NFC");
  }
}
