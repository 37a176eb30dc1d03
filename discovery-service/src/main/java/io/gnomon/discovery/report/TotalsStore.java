package io.gnomon.discovery.report;

import io.gnomon.discovery.database.Database;
import io.gnomon.discovery.usage.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/** Adds a report up. */
@ApplicationScoped
class TotalsStore {

  private static final String SITES =
      """
      select count(distinct site.app_id) as apps, count(distinct site.domain) filter (where site.app_id is null) as domains,
      """
          + Measures.COLUMNS
          + " from usage_site u join site on site.id = u.site_id where "
          + Scope.CONDITION;

  private final Database database;

  TotalsStore(Database database) {
    this.database = database;
  }

  Totals totals(Scope scope) {
    return database.read(
        connection -> {
          long users = count(connection, scope, Actor.USER);
          long addresses = count(connection, scope, Actor.IP_ADDRESS);
          long devices = count(connection, scope, Actor.DEVICE);
          try (var statement = connection.prepareStatement(SITES)) {
            scope.set(connection, statement, 0);
            try (var row = statement.executeQuery()) {
              row.next();
              return new Totals(
                  row.getLong("apps"),
                  row.getLong("domains"),
                  users,
                  addresses,
                  devices,
                  Measures.of(row));
            }
          }
        });
  }

  private static long count(Connection connection, Scope scope, Actor actor) throws SQLException {
    var sql =
        "select count(*) from (select distinct u.%s from %s u where %s) seen"
            .formatted(actor.column(), actor.table(), Scope.CONDITION);
    try (var statement = connection.prepareStatement(sql)) {
      scope.set(connection, statement, 0);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
