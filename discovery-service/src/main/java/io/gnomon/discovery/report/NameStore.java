package io.gnomon.discovery.report;

import io.gnomon.discovery.database.Database;
import io.gnomon.discovery.usage.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What apps, users, IP addresses and devices are called. */
@ApplicationScoped
class NameStore {

  private static final String APPS =
      "select id, name, category, score from cloud_app where id = any(?) and revision is not null";

  private final Database database;

  NameStore(Database database) {
    this.database = database;
  }

  Map<String, AppInfo> apps(List<String> ids) {
    return database.read(
        connection -> {
          var apps = new HashMap<String, AppInfo>();
          try (var statement = connection.prepareStatement(APPS)) {
            statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (var rows = statement.executeQuery()) {
              while (rows.next()) {
                var id = rows.getString(1);
                apps.put(
                    id,
                    new AppInfo(id, rows.getString(2), rows.getString(3), rows.getBigDecimal(4)));
              }
            }
          }
          return apps;
        });
  }

  /** Names by dictionary id. */
  Map<String, String> names(Actor actor, List<Slice> slices) {
    var sql = "select id, name from %s where id = any(?)".formatted(actor.dictionary());
    return database.read(
        connection -> {
          var names = new HashMap<String, String>();
          try (var statement = connection.prepareStatement(sql)) {
            Object[] ids = slices.stream().map(slice -> Long.valueOf(slice.key())).toArray();
            statement.setArray(1, connection.createArrayOf("bigint", ids));
            try (var rows = statement.executeQuery()) {
              while (rows.next()) {
                names.put(rows.getString(1), rows.getString(2));
              }
            }
          }
          return names;
        });
  }

  /** The dictionary id of somebody who was seen. */
  OptionalLong id(Actor actor, String name) {
    var sql = "select id from %s where name = ?".formatted(actor.dictionary());
    return database.read(
        connection -> {
          try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (var row = statement.executeQuery()) {
              return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
          }
        });
  }
}
