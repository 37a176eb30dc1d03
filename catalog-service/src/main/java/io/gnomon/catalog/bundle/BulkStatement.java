package io.gnomon.catalog.bundle;

import com.google.common.collect.Lists;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A statement over many rows, which it takes by {@code unnest(?, ...)}: an array a column, some
 * thousand rows at a time.
 */
record BulkStatement<T>(String sql, List<Column<T>> columns) {

  private static final int ROWS_AT_A_TIME = 5_000;

  void execute(Connection connection, List<T> rows) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (var part : Lists.partition(rows, ROWS_AT_A_TIME)) {
        for (int i = 0; i < columns.size(); i++) {
          var column = columns.get(i);
          statement.setArray(
              i + 1, connection.createArrayOf(column.type(), column.values(part, part.size())));
        }
        statement.executeUpdate();
      }
    }
  }
}
