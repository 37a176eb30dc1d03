package io.gnomon.kit.database;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes a value of the current row. */
@FunctionalInterface
public interface RowReader<T> {

  /** Reads the row that the result stands at; does not move it. */
  T read(ResultSet row) throws SQLException;
}
