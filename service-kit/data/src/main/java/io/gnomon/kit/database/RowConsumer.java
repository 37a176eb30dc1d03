package io.gnomon.kit.database;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Takes one row after the other. */
@FunctionalInterface
public interface RowConsumer {

  /** Takes the row that the result stands at; does not move it. */
  void accept(ResultSet row) throws SQLException;
}
