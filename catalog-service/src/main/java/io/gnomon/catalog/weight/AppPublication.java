package io.gnomon.catalog.weight;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** Tells the other services of apps as they are stored now, in the connection's transaction. */
public interface AppPublication {

  /** A revision that no app has had; of apps that have changed, to be stored with them. */
  long nextRevision(Connection connection) throws SQLException;

  /** Leaves a message for each of the apps, which are stored with that revision. */
  void publish(Connection connection, Set<String> appIds, long revision) throws SQLException;
}
