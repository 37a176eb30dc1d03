package io.gnomon.catalog.search;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code cloud_app}.
 *
 * @param sort layer and kind
 * @param key what the list is sorted by
 */
record FoundApp(
    String id,
    String name,
    @Nullable String vendor,
    String category,
    Sort sort,
    @Nullable BigDecimal score,
    BigDecimal coverage,
    String risk,
    boolean overridden,
    String key) {

  /**
   * What sort of app it is.
   *
   * @param layer curated and base ship with the service, feed was imported, custom was added by
   *     hand
   */
  record Sort(String layer, String kind) {}

  /** In the order in which {@link #of} reads them, but for the key. */
  static final String COLUMNS =
      "app.id, app.name, app.vendor, app.category_id, app.layer, app.kind, app.score, app.coverage, app.risk,"
          + " app.overridden";

  static FoundApp of(ResultSet row) throws SQLException {
    return new FoundApp(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        new Sort(row.getString(5), row.getString(6)),
        row.getBigDecimal(7),
        row.getBigDecimal(8),
        row.getString(9),
        row.getBoolean(10),
        row.getString(11));
  }
}
