package io.gnomon.catalog.catalogfeed.format;

import io.gnomon.catalog.app.AppKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Maps the category names of catalog feeds to the categories of the catalog and kinds of apps. */
public final class CategoryWords {

  private static final String FILE = "/catalogfeed/category-words.tsv";
  private static final String NONE = "-";
  private static final Pattern NOT_PLAIN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final int KIND_COLUMN = 3;

  private final Map<String, String> byWord;
  private final Map<String, AppKind> kinds;

  private CategoryWords(Map<String, String> byWord, Map<String, AppKind> kinds) {
    this.byWord = byWord;
    this.kinds = kinds;
  }

  /** The words of one feed; the ids of the catalog's categories are words of every feed. */
  public static CategoryWords of(String sourceId, Collection<String> categories) {
    var byWord = new HashMap<String, String>();
    var kinds = new HashMap<String, AppKind>();
    categories.forEach(id -> byWord.put(plain(id), id));
    lines().stream()
        .map(line -> line.split("\t", -1))
        .filter(line -> line[0].equals(sourceId))
        .filter(line -> line[2].equals(NONE) || categories.contains(line[2]))
        .forEach(
            line -> {
              byWord.put(plain(line[1]), line[2]);
              if (line.length > KIND_COLUMN) {
                kinds.put(plain(line[1]), AppKind.find(line[KIND_COLUMN]).orElseThrow());
              }
            });
    return new CategoryWords(byWord, kinds);
  }

  /** The kind of app that the first known word says; null if it says none. */
  public @Nullable AppKind kind(List<String> words) {
    return words.stream()
        .map(CategoryWords::plain)
        .filter(byWord::containsKey)
        .findFirst()
        .map(kinds::get)
        .orElse(null);
  }

  /**
   * The category of the first word that is known; null if none is, or if it is mapped to no
   * category.
   */
  public @Nullable String category(List<String> words) {
    return words.stream()
        .map(word -> byWord.get(plain(word)))
        .filter(Objects::nonNull)
        .findFirst()
        .filter(id -> !id.equals(NONE))
        .orElse(null);
  }

  private static String plain(String word) {
    return NOT_PLAIN.matcher(word.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private static List<String> lines() {
    try (var in = CategoryWords.class.getResourceAsStream(FILE)) {
      return new String(Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
