package io.gnomon.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The table, seen from the relay: one session's lock, oldest messages first, deleted once
 * published.
 */
final class OutboxStore {

  private static final long LOCK = 0x676e6f6d6f6eL;

  private final Connection connection;

  OutboxStore(Connection connection) {
    this.connection = connection;
  }

  /** A stored message and its place in the order. */
  record Pending(long id, OutboxRecord message) {}

  boolean tryLock() throws SQLException {
    return lockCall("select pg_try_advisory_lock(?)");
  }

  void unlock() throws SQLException {
    lockCall("select pg_advisory_unlock(?)");
  }

  List<Pending> oldest(int limit) throws SQLException {
    var sql = "select id, topic, key, payload from outbox order by id limit ?";
    try (var statement = connection.prepareStatement(sql)) {
      statement.setInt(1, limit);
      var rows = statement.executeQuery();
      var pending = new ArrayList<Pending>();
      while (rows.next()) {
        var message = new OutboxRecord(rows.getString(2), rows.getString(3), rows.getBytes(4));
        pending.add(new Pending(rows.getLong(1), message));
      }
      return pending;
    }
  }

  void delete(List<Pending> published) throws SQLException {
    try (var statement = connection.prepareStatement("delete from outbox where id = any(?)")) {
      var ids = published.stream().map(Pending::id).toArray(Long[]::new);
      statement.setArray(1, connection.createArrayOf("bigint", ids));
      statement.executeUpdate();
    }
  }

  private boolean lockCall(String sql) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, LOCK);
      var rows = statement.executeQuery();
      return rows.next() && rows.getBoolean(1);
    }
  }
}
