package io.gnomon.catalog.searchterm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What words for kinds of apps mean, by phrase. Immutable. */
public final class SearchTerms {

  /** For where there are none. */
  public static final SearchTerms NONE = of(List.of());

  /** A shorter beginning would be one of too many terms. */
  private static final int MIN_PREFIX_LENGTH = 4;

  private static final int MIN_PLURAL_LENGTH = 4;

  private final SortedMap<String, List<SearchTerm>> byPhrase;

  private SearchTerms(SortedMap<String, List<SearchTerm>> byPhrase) {
    this.byPhrase = byPhrase;
  }

  /**
   * What a text means.
   *
   * @param categories ids of categories, all of whose apps are meant
   * @param apps ids of apps that are meant, the best known first
   * @param whole whether the text is a whole term and not only the beginning of one
   */
  public record Meaning(List<String> categories, List<String> apps, boolean whole) {

    /** The meaning of a text that is no term. */
    public static final Meaning NONE = new Meaning(List.of(), List.of(), false);

    public boolean isNone() {
      return categories.isEmpty() && apps.isEmpty();
    }
  }

  public static SearchTerms of(Collection<SearchTerm> terms) {
    var byPhrase = new TreeMap<String, List<SearchTerm>>();
    for (var term : terms) {
      term.terms()
          .forEach(each -> byPhrase.computeIfAbsent(key(each), key -> new ArrayList<>()).add(term));
    }
    return new SearchTerms(byPhrase);
  }

  /** What a text means as a whole, else as the beginning of a term. */
  public Meaning meaning(String text) {
    var phrase = key(text);
    var whole = byPhrase.get(phrase);
    if (whole != null) {
      return meaning(whole, true);
    }
    var begun = FoldedText.fold(text);
    return begun.length() < MIN_PREFIX_LENGTH
        ? Meaning.NONE
        : meaning(
            byPhrase.subMap(begun, begun + Character.MAX_VALUE).values().stream()
                .flatMap(List::stream)
                .toList(),
            false);
  }

  private static Meaning meaning(List<SearchTerm> terms, boolean whole) {
    return new Meaning(
        terms.stream().flatMap(each -> each.categories().stream()).distinct().toList(),
        terms.stream().flatMap(each -> each.apps().stream()).distinct().toList(),
        whole);
  }

  /** One thing and many are the same term. */
  private static String key(String text) {
    return FoldedText.words(text).stream()
        .map(SearchTerms::singular)
        .collect(Collectors.joining(" "));
  }

  private static String singular(String word) {
    return word.length() >= MIN_PLURAL_LENGTH && word.endsWith("s")
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
