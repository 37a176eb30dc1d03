package io.gnomon.discovery.usage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.gnomon.discovery.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Names to ids, of one table. Ids are remembered once they are committed; names are never taken
 * away.
 */
final class Dictionary {

  private static final int KNOWN_BY_HEART = 300_000;

  private final Cache<String, Long> ids = Caffeine.newBuilder().maximumSize(KNOWN_BY_HEART).build();
  private final Database database;
  private final String insert;
  private final String find;

  Dictionary(Database database, String table) {
    this.database = database;
    this.insert =
        "insert into %s (name) select * from unnest(?::text[]) on conflict do nothing"
            .formatted(table);
    this.find = "select name, id from %s where name = any(?)".formatted(table);
  }

  Map<String, Long> ids(Collection<String> names) throws SQLException {
    var found = new HashMap<String, Long>();
    var missing = new TreeSet<String>();
    for (var name : names) {
      var id = ids.getIfPresent(name);
      if (id == null) {
        missing.add(name);
      } else {
        found.put(name, id);
      }
    }
    if (!missing.isEmpty()) {
      var stored = database.transact(connection -> store(connection, missing));
      ids.putAll(stored);
      found.putAll(stored);
    }
    return found;
  }

  /** Sorted, so that two that store the same names wait for each other instead of deadlocking. */
  private Map<String, Long> store(Connection connection, SortedSet<String> names)
      throws SQLException {
    var wanted = connection.createArrayOf("text", names.toArray());
    try (var statement = connection.prepareStatement(insert)) {
      statement.setArray(1, wanted);
      statement.executeUpdate();
    }
    var stored = new HashMap<String, Long>();
    try (var statement = connection.prepareStatement(find)) {
      statement.setArray(1, wanted);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          stored.put(rows.getString(1), rows.getLong(2));
        }
      }
    }
    return stored;
  }
}
