package io.gnomon.catalog;

import java.sql.Connection;
import java.sql.SQLException;

/** One import, correction or rescore at a time, over all replicas. */
public final class CatalogLock {

  private static final long LOCK = 0x636174616c6f67L;

  private CatalogLock() {}

  /** Waits; holds until the transaction ends. */
  public static void take(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
      statement.setLong(1, LOCK);
      statement.execute();
    }
  }
}
