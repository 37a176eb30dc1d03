package io.gnomon.catalog.search.condition;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.gnomon.catalog.searchterm.FoldedText;
import io.gnomon.catalog.searchterm.Misspellings;
import io.gnomon.catalog.searchterm.SearchTerms;
import io.gnomon.matching.host.VisitedUrl;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Free text of a search, read.
 *
 * @param words in lower case; of a URL its host alone
 * @param spellings the whole text, folded, in each way that it is written
 * @param place the URL or host that the text is; null for other text
 * @param meaning which kind of app the text is a word for
 * @param similar whether what is like the text is searched, too
 * @param corrected names that exist and are the text but for one mistake, folded, each in one
 */
public record TextQuery(
    List<String> words,
    List<String> spellings,
    @Nullable VisitedUrl place,
    SearchTerms.Meaning meaning,
    boolean similar,
    List<String> corrected) {

  private static final int MIN_FUZZY_LENGTH = 4;
  private static final Splitter WORDS =
      Splitter.on(CharMatcher.whitespace()).omitEmptyStrings().trimResults();

  public static TextQuery of(String text, SearchTerms terms) {
    var place = place(text).orElse(null);
    boolean isHost = place != null && text.strip().equalsIgnoreCase(place.host().value());
    var said = place == null || isHost ? text : place.host().value();
    return new TextQuery(
        WORDS.splitToList(said.toLowerCase(Locale.ROOT)),
        List.copyOf(FoldedText.spellings(said)),
        place,
        terms.meaning(said),
        false,
        List.of());
  }

  /**
   * The URL or host that a text is, also one that was made unclickable, {@code hxxps://box[.]com},
   * or has an asterisk for all below.
   */
  public static Optional<VisitedUrl> place(String text) {
    var url = text.strip().replace("[.]", ".").replaceFirst("^(?i)hxxp", "http");
    return CharMatcher.whitespace().matchesAnyOf(url)
        ? Optional.empty()
        : VisitedUrl.parse(url.startsWith("*.") ? url.substring(2) : url)
            .filter(place -> place.host().labelCount() > 1);
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** The words that are one mistake away from the query, as names are compared. */
  public Set<String> corrections() {
    var names = new LinkedHashSet<String>();
    names().forEach(each -> names.addAll(Misspellings.corrected(each)));
    return names;
  }

  /** A query for similar text, with the corrections that are names. */
  TextQuery forSimilar(List<String> corrections) {
    return new TextQuery(words, spellings, place, meaning, true, corrections);
  }

  /** The spellings with their words in one, as names are compared. */
  List<String> names() {
    return spellings.stream().map(FoldedText::compact).toList();
  }

  /** Whether words that are like these could be found where these are not. */
  public boolean canBeMisspelt() {
    return words.stream().anyMatch(TextQuery::canBeMisspelt);
  }

  /** Three letters are like too much, and what has no letters is like everything. */
  static boolean canBeMisspelt(String word) {
    return word.codePoints().filter(Character::isLetterOrDigit).count() >= MIN_FUZZY_LENGTH;
  }
}
