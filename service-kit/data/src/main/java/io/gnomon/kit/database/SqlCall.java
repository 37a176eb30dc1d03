package io.gnomon.kit.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Work on a connection that no other method of {@link Database} can do. */
@FunctionalInterface
public interface SqlCall<T> {

  /** Does it; the connection is closed by the caller. */
  T call(Connection connection) throws SQLException;
}
