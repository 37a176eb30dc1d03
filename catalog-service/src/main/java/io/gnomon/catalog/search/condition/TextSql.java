package io.gnomon.catalog.search.condition;

import com.google.common.base.Splitter;
import io.gnomon.catalog.searchterm.FoldedText;
import io.gnomon.catalog.searchterm.SearchTerms;
import io.gnomon.kit.text.LikePattern;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Free text in SQL. The table is {@code app_index idx}: {@code text} has all that is searched, a
 * line each; {@code names} the names and aliases, folded, each in one; {@code name_words} the words
 * of names, aliases and vendor, folded, with a space before and behind each.
 */
final class TextSql {

  private static final int MIN_INDEXED_LENGTH = 3;
  private static final Splitter SPACES = Splitter.on(' ').omitEmptyStrings();

  private TextSql() {}

  /** The text is a name or an alias as a whole. */
  static SqlPart isName(TextQuery query) {
    return SqlPart.of("idx.names && ?", query.names());
  }

  /** A name or an alias is the text but for one mistake. */
  static SqlPart isMisspeltName(TextQuery query) {
    return SqlPart.of("idx.names && ?", query.corrected());
  }

  /** Each word is one of the name's, an alias's or the vendor's. */
  static SqlPart hasWords(TextQuery query) {
    return inNameWords(query, " ");
  }

  /** Each word begins one of those. */
  static SqlPart hasBeginnings(TextQuery query) {
    return inNameWords(query, "");
  }

  /** The app is one of those that a term means. */
  static SqlPart isMeant(SearchTerms.Meaning meaning) {
    return SqlPart.of(
        "(app.category_id = any(?) or app.id = any(?))", meaning.categories(), meaning.apps());
  }

  private static SqlPart inNameWords(TextQuery query, String behind) {
    return SqlPart.any(
        query.spellings(),
        spelling ->
            SqlPart.all(
                SPACES.splitToList(spelling),
                word ->
                    SqlPart.of(
                        "idx.name_words like ? escape '!'",
                        LikePattern.containing(" " + word + behind))));
  }

  /**
   * Each word is part of a name, the vendor or a domain, in one of its spellings; a very short one
   * begins a word there. Or the text is a name as a whole.
   */
  static SqlPart contains(TextQuery query) {
    // The parts of a host are in very many.
    var words =
        query.place() == null
            ? SqlPart.all(query.words(), TextSql::containsSpelled)
            : SqlPart.all(query.words(), TextSql::contains);
    return query.spellings().isEmpty()
        ? words
        : SqlPart.any(List.of(words, isName(query)), each -> each);
  }

  /**
   * Each word is like one in a name, the vendor or a domain; what is too short to be misspelt, or
   * is no word, is part of them as it stands. Likeness of such scraps would be asked of every app.
   */
  static SqlPart isLike(TextQuery query) {
    return SqlPart.all(query.words(), TextSql::isLike);
  }

  private static SqlPart isLike(String word) {
    return TextQuery.canBeMisspelt(word)
        ? SqlPart.any(spellings(word), each -> SqlPart.of("? <% idx.text", String.join(" ", each)))
        : containsSpelled(word);
  }

  private static SqlPart containsSpelled(String word) {
    return SqlPart.any(spellings(word), parts -> SqlPart.all(parts, TextSql::contains));
  }

  /** The word as it stands, and what else it is written as, which may be several words. */
  private static List<List<String>> spellings(String word) {
    var spellings = new LinkedHashSet<List<String>>();
    spellings.add(List.of(word));
    FoldedText.spellings(word).forEach(each -> spellings.add(SPACES.splitToList(each)));
    return new ArrayList<>(spellings);
  }

  private static SqlPart contains(String word) {
    return word.length() < MIN_INDEXED_LENGTH
        ? SqlPart.of("idx.words @@ to_tsquery('simple', ?)", prefix(word))
        : SqlPart.of("idx.text like ? escape '!'", LikePattern.containing(word));
  }

  /** A full text query for what begins with that. */
  private static String prefix(String word) {
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "':*";
  }
}
