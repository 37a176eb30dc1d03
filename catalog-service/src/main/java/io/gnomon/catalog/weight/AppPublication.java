package io.gnomon.catalog.weight;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** Tells the other services of apps as they are stored now, in the connection's transaction. */
public interface AppPublication {

  /** Leaves a message for each of the apps. */
  void publish(Connection connection, Set<String> appIds) throws SQLException;
}
