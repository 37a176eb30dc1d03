package io.gnomon.catalog.search.condition;

import io.gnomon.kit.text.LikePattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that an app must be; the tables are {@code cloud_app app} and {@code app_index idx}.
 */
public sealed interface AppCondition
    permits AppCondition.OneOf,
        AppCondition.NoneOf,
        AppCondition.Range,
        AppCondition.OnDomain,
        AppCondition.ByVendor,
        AppCondition.ByVendorName,
        AppCondition.OnFactor,
        TextCondition {

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
      ID("app.id"),
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

  /** It is none of these apps. */
  record NoneOf(List<String> ids) implements AppCondition {

    @Override
    public SqlPart sql() {
      return SqlPart.of("app.id <> all(?)", ids);
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

    @Override
    public SqlPart sql() {
      var apps = PlaceSql.appsAt(host);
      return new SqlPart("app.id in (" + apps.sql() + ")", apps.values());
    }
  }

  /**
   * A vendor has one of these ids.
   *
   * @param ids of the vendor that is meant and of those that it owns
   */
  record ByVendor(List<String> ids) implements AppCondition {

    @Override
    public SqlPart sql() {
      return SqlPart.of("app.vendor_id = any(?)", ids);
    }
  }

  /** That is the vendor's id or part of its name; an index finds those of either. */
  record ByVendorName(String id, String text) implements AppCondition {

    private static final String APPS =
        """
        app.id in (select v.id from cloud_app v where v.vendor_id = ?
          union all select n.id from app_index i join cloud_app n on n.id = i.app_id
          where i.text like ? escape '!' and lower(n.vendor) like ? escape '!')\
        """;

    @Override
    public SqlPart sql() {
      var pattern = LikePattern.containing(text);
      return SqlPart.of(APPS, id, pattern, pattern);
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
