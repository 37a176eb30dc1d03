package io.gnomon.catalog.search;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code cloud_app}.
 *
 * @param key what the list is sorted by
 */
record FoundApp(
    String id,
    String name,
    @Nullable String vendor,
    String category,
    @Nullable BigDecimal score,
    BigDecimal coverage,
    String risk,
    boolean overridden,
    String key) {

  /** In the order in which {@link #of} reads them, but for the key. */
  static final String COLUMNS =
      "app.id, app.name, app.vendor, app.category_id, app.score, app.coverage, app.risk,"
          + " app.overridden";

  static FoundApp of(ResultSet row) throws SQLException {
    return new FoundApp(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getBigDecimal(5),
        row.getBigDecimal(6),
        row.getString(7),
        row.getBoolean(8),
        row.getString(9));
  }
}
