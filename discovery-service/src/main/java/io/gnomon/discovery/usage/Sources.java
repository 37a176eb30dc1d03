package io.gnomon.discovery.usage;

import io.gnomon.discovery.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Ids of data sources; a log source that is new gets one. */
@ApplicationScoped
class Sources {

  private static final String INSERT =
      "insert into data_source (name, kind) values (?, 'log') on conflict do nothing";
  private static final String FIND = "select id from data_source where name = ?";

  private final Map<String, Integer> ids = new ConcurrentHashMap<>();
  private final Database database;

  Sources(Database database) {
    this.database = database;
  }

  int id(String name) throws SQLException {
    var known = ids.get(name);
    if (known != null) {
      return known;
    }
    int id = database.transact(connection -> store(connection, name));
    ids.put(name, id);
    return id;
  }

  private static int store(Connection connection, String name) throws SQLException {
    try (var statement = connection.prepareStatement(INSERT)) {
      statement.setString(1, name);
      statement.executeUpdate();
    }
    try (var statement = connection.prepareStatement(FIND)) {
      statement.setString(1, name);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}
