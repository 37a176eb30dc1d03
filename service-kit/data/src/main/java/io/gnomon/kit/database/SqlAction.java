package io.gnomon.kit.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Work on a connection, without a result. */
@FunctionalInterface
public interface SqlAction {

  /** Does it; the connection is closed by the caller. */
  void run(Connection connection) throws SQLException;
}
