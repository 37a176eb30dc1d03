package io.gnomon.kit.outbox;

import io.gnomon.kit.database.BulkCopy;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table of messages that are to be published. */
@ApplicationScoped
class OutboxStore {

  private static final long LOCK = 0x676e6f6d6f6eL;

  private static final String INSERT = "insert into outbox (topic, key, payload) values (?, ?, ?)";
  private static final BulkCopy<OutboxRecord> COPY =
      BulkCopy.<OutboxRecord>into("outbox")
          .column("topic", OutboxRecord::topic)
          .column("key", OutboxRecord::key)
          .column("payload", OutboxRecord::payload);

  /** From so many on, copying costs less than inserting. */
  private static final int MIN_COPIED = 100;

  private final Database database;

  OutboxStore(Database database) {
    this.database = database;
  }

  /** A stored message, its place in the order, and how long it has waited. */
  record Pending(long id, OutboxRecord message, Duration age) {}

  /** What is done while no other process can do it. */
  @FunctionalInterface
  interface LockedWork {
    void run(Session session);
  }

  /** Stores messages in the caller's transaction, in this order. */
  void append(List<OutboxRecord> records) {
    if (records.size() >= MIN_COPIED) {
      database.copy(COPY, records);
    } else {
      database.updateAll(INSERT, records.stream().map(OutboxStore::values).toList());
    }
  }

  Set<String> keys(String topic) {
    return Set.copyOf(
        database.list(
            "select distinct key from outbox where topic = ?", row -> row.getString(1), topic));
  }

  private static @Nullable Object[] values(OutboxRecord message) {
    return Stream.of(message.topic(), message.key(), message.payload()).toArray();
  }

  /**
   * Runs the work while this process holds the lock of the session that it works with; false, and
   * nothing is done, where another process holds it. A session that breaks loses its lock.
   */
  boolean tryWithLock(LockedWork work) {
    return database.call(
        connection -> {
          if (!lock(connection, "select pg_try_advisory_lock(?)")) {
            return false;
          }
          try {
            work.run(new Session(Database.on(connection)));
          } finally {
            // The pool would hand out the session with its lock.
            lock(connection, "select pg_advisory_unlock(?)");
          }
          return true;
        });
  }

  private static boolean lock(Connection connection, String sql) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, LOCK);
      var rows = statement.executeQuery();
      return rows.next() && rows.getBoolean(1);
    }
  }

  /** The messages, as seen from the session that holds the lock. */
  static final class Session {

    private static final String OLDEST =
        """
        select id, topic, key, payload,
          (extract(epoch from clock_timestamp() - stored_at) * 1000)::bigint
        from outbox order by id limit ?
        """;

    private final Database database;

    private Session(Database database) {
      this.database = database;
    }

    List<Pending> oldest(int limit) {
      return database.list(
          OLDEST,
          row ->
              new Pending(
                  row.getLong(1),
                  new OutboxRecord(row.getString(2), row.getString(3), row.getBytes(4)),
                  Duration.ofMillis(row.getLong(5))),
          limit);
    }

    void delete(List<Pending> published) {
      var ids = SqlArray.longs(published.stream().map(Pending::id).toList());
      database.update("delete from outbox where id = any(?)", ids);
    }
  }
}
