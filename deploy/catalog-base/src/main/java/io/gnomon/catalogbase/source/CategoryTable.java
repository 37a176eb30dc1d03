package io.gnomon.catalogbase.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** A source's own categories, and what they are in the catalog: {@code theirs = role category}. */
public final class CategoryTable {

  private final Properties lines = new Properties();

  private CategoryTable() {}

  /** The table of that name beside the extractors. */
  public static CategoryTable named(String name) {
    CategoryTable table = new CategoryTable();
    String path = "/io/gnomon/catalogbase/" + name + ".properties";
    try (InputStream bytes = CategoryTable.class.getResourceAsStream(path)) {
      if (bytes == null) {
        throw new IllegalStateException("no table " + path);
      }
      table.lines.load(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  /** What the table says of a category of the source. */
  public Optional<Row> row(String theirs) {
    return Optional.ofNullable(lines.getProperty(theirs)).map(CategoryTable::parse);
  }

  private static Row parse(String line) {
    String[] words = line.strip().split("\\s+", 2);
    return new Row(words[0], words.length > 1 ? words[1] : "");
  }

  /**
   * One line.
   *
   * @param role what rows of that category are, in words of the extractor
   * @param category the catalog's category, empty where none fits
   */
  public record Row(String role, String category) {}
}
