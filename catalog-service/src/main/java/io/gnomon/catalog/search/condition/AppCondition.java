package io.gnomon.catalog.search.condition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that an app must be; the tables are {@code cloud_app app} and {@code app_index idx}.
 */
public sealed interface AppCondition {

  /** The condition in SQL. */
  SqlPart sql();

  /** Whether it asks for what stands in {@code app_index}. */
  default boolean needsIndex() {
    return false;
  }

  /** A column of words, such as the category, has one of these. */
  record OneOf(Column column, List<String> values) implements AppCondition {

    /** Columns of words. */
    public enum Column {
      CATEGORY("app.category_id"),
      KIND("app.kind"),
      RISK("app.risk");

      private final String sql;

      Column(String sql) {
        this.sql = sql;
      }

      String sql() {
        return sql;
      }
    }

    @Override
    public SqlPart sql() {
      return SqlPart.of(column.sql + " = any(?)", values);
    }
  }

  /** A number lies between two, both included; an app without that number is in no range. */
  record Range(Column column, @Nullable BigDecimal min, @Nullable BigDecimal max)
      implements AppCondition {

    /** Columns of numbers. */
    public enum Column {
      SCORE("app.score"),
      COVERAGE("app.coverage");

      private final String sql;

      Column(String sql) {
        this.sql = sql;
      }
    }

    @Override
    public SqlPart sql() {
      var parts = new ArrayList<SqlPart>();
      if (min != null) {
        parts.add(SqlPart.of(column.sql + " >= ?", min));
      }
      if (max != null) {
        parts.add(SqlPart.of(column.sql + " <= ?", max));
      }
      return SqlPart.all(parts, each -> each);
    }
  }

  /** An app domain is that host, lies below it, or covers it. */
  record OnDomain(String host) implements AppCondition {

    private static final String SQL =
        """
        app.id in (select d.app_id from app_domain d
          where reverse(d.host) = any(?) or reverse(d.host) like ? escape '!')
        """;

    @Override
    public SqlPart sql() {
      return SqlPart.of(SQL, suffixes(), LikePattern.beginning(reversed("." + host)));
    }

    /** Written from the end, as they are indexed: the host, and all that it lies below. */
    private List<String> suffixes() {
      var suffixes = new ArrayList<String>();
      for (int at = 0; at >= 0; at = host.indexOf('.', at + 1)) {
        suffixes.add(reversed(host.substring(at == 0 ? 0 : at + 1)));
      }
      return suffixes;
    }

    private static String reversed(String text) {
      return new StringBuilder(text).reverse().toString();
    }
  }

  /** That is part of the vendor's name. */
  record ByVendor(String text) implements AppCondition {

    @Override
    public SqlPart sql() {
      var pattern = LikePattern.containing(text);
      // The first finds few by an index, the second is what is asked.
      return SqlPart.of(
          "(idx.text like ? escape '!' and lower(app.vendor) like ? escape '!')", pattern, pattern);
    }

    @Override
    public boolean needsIndex() {
      return true;
    }
  }

  /**
   * Each word is part of the name, the vendor or a domain; a very short one begins a word there.
   */
  record WithWords(List<String> words) implements AppCondition {

    private static final int MIN_INDEXED_LENGTH = 3;

    @Override
    public SqlPart sql() {
      return SqlPart.all(words, WithWords::contains);
    }

    @Override
    public boolean needsIndex() {
      return true;
    }

    private static SqlPart contains(String word) {
      return word.length() < MIN_INDEXED_LENGTH
          ? SqlPart.of("idx.words @@ to_tsquery('simple', ?)", TextQuery.prefix(word))
          : SqlPart.of("idx.text like ? escape '!'", LikePattern.containing(word));
    }
  }

  /**
   * Each word is like one in the name, the vendor or a domain; what is too short to be misspelt, or
   * is no word, is part of them as it stands. Likeness of such scraps would be asked of every app.
   */
  record WithSimilarWords(List<String> words) implements AppCondition {

    @Override
    public SqlPart sql() {
      return SqlPart.all(words, WithSimilarWords::like);
    }

    @Override
    public boolean needsIndex() {
      return true;
    }

    private static SqlPart like(String word) {
      return TextQuery.canBeMisspelt(word)
          ? SqlPart.of("? <% idx.text", word)
          : WithWords.contains(word);
    }
  }

  /** One of these tests of a risk factor is met. */
  record OnFactor(List<FactorTest> anyOf) implements AppCondition {

    @Override
    public SqlPart sql() {
      return SqlPart.any(anyOf, FactorTest::sql);
    }

    @Override
    public boolean needsIndex() {
      return true;
    }
  }
}
