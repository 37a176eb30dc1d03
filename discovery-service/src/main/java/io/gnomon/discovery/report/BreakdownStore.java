package io.gnomon.discovery.report;

import io.gnomon.discovery.database.Database;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.kit.paging.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Splits usage: first the page of the biggest parts, then what else is to be said of those alone.
 */
@ApplicationScoped
class BreakdownStore {

  private final Database database;

  BreakdownStore(Database database) {
    this.database = database;
  }

  /** Where a page begins and how long it is. */
  record Window(Sort sort, @Nullable Cursor after, int limit) {}

  List<Slice> slices(Scope scope, Breakdown breakdown, Window window) {
    boolean users = window.sort() == Sort.USERS;
    var sql = pageSql(breakdown, window, users);
    return database.read(
        connection -> {
          try (var statement = connection.prepareStatement(sql)) {
            int next = setScope(connection, statement, scope, breakdown, 0);
            next = users ? setScope(connection, statement, scope, breakdown, next - 1) : next;
            if (window.after() != null) {
              statement.setString(next++, window.after().key(0));
              statement.setString(next++, window.after().key(1));
            }
            statement.setInt(next, window.limit());
            return slices(statement);
          }
        });
  }

  private static String pageSql(Breakdown breakdown, Window window, boolean users) {
    var sort = window.sort();
    boolean app = sort == Sort.NAME || sort == Sort.SCORE;
    var after =
        window.after() == null
            ? ""
            : " where (sort_key, key) > (?::%s, ?::%s)".formatted(sort.type(), breakdown.keyType());
    return "select * from (select part.*, %s as sort_key from (%s) part%s%s) sorted%s order by sort_key, key limit ?"
        .formatted(
            sort.expression(),
            breakdown.measuresSql(),
            app ? " join cloud_app app on app.id = part.key" : "",
            users ? userCounts(breakdown) : "",
            after);
  }

  private static String userCounts(Breakdown breakdown) {
    var counts = breakdown.over(Actor.USER).countSql("u." + Actor.USER.column(), "");
    return " left join (select key, n as users from (" + counts + ") c) counted using (key)";
  }

  /** How many different ones there are for each of the keys. */
  Map<String, Long> counts(Scope scope, Breakdown breakdown, String counted, List<Slice> slices) {
    if (slices.isEmpty()) {
      return Map.of();
    }
    var sql = breakdown.countSql(counted, " and %s = any(?)".formatted(breakdown.key()));
    return database.read(
        connection -> {
          try (var statement = connection.prepareStatement(sql)) {
            int next = setScope(connection, statement, scope, breakdown, 0);
            statement.setArray(next, keys(connection, breakdown, slices));
            var counts = new HashMap<String, Long>();
            try (var rows = statement.executeQuery()) {
              while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
              }
            }
            return counts;
          }
        });
  }

  private static Array keys(Connection connection, Breakdown breakdown, List<Slice> slices)
      throws SQLException {
    boolean numbers = breakdown.keyType().equals("bigint");
    var keys = slices.stream().map(s -> numbers ? (Object) Long.valueOf(s.key()) : s.key());
    return connection.createArrayOf(breakdown.keyType(), keys.toArray());
  }

  private static List<Slice> slices(PreparedStatement statement) throws SQLException {
    var slices = new ArrayList<Slice>();
    try (var rows = statement.executeQuery()) {
      while (rows.next()) {
        slices.add(new Slice(rows.getString("key"), rows.getString("sort_key"), Measures.of(rows)));
      }
    }
    return slices;
  }

  private static int setScope(
      Connection connection,
      PreparedStatement statement,
      Scope scope,
      Breakdown breakdown,
      int offset)
      throws SQLException {
    int next = scope.set(connection, statement, offset);
    if (breakdown.parameter() != null) {
      statement.setObject(next++, breakdown.parameter());
    }
    return next;
  }
}
