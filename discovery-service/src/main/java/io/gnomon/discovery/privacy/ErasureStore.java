package io.gnomon.discovery.privacy;

import io.gnomon.kit.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How far orders to erase have come. */
@ApplicationScoped
class ErasureStore {

  private static final String OPEN =
      "select id from erasure where finished_at is null order by requested_at, id";

  // Transactions before the fence may count without knowing of the order.
  private static final String SET_FENCE =
      "update erasure set fence = pg_current_xact_id() where id = ? and fence is null";
  private static final String LOCK =
      """
      select user_ids, fence < pg_snapshot_xmin(pg_current_snapshot()) as settled
      from erasure where id = ? and finished_at is null for update skip locked
      """;
  private static final String DELETED =
      "update erasure set deleted_rows = deleted_rows + ? where id = ?";
  private static final String FINISH =
      "update erasure set finished_at = ?, user_ids = '{}' where id = ?";

  private final Database database;

  ErasureStore(Database database) {
    this.database = database;
  }

  /**
   * An order that is being carried out.
   *
   * @param isSettled whether every transaction that counted without knowing of it has ended
   */
  record Running(List<Long> userIds, boolean isSettled) {}

  List<UUID> open() {
    return database.list(OPEN, row -> row.getObject(1, UUID.class));
  }

  /**
   * Once the order is committed: every transaction that begins to count from now on knows of it.
   */
  void fence(UUID id) {
    database.update(SET_FENCE, id);
  }

  /** Locks it until the end of the transaction; empty where another process carries it out. */
  Optional<Running> lock(UUID id) {
    return database.first(LOCK, row -> new Running(longs(row.getArray(1)), row.getBoolean(2)), id);
  }

  void deleted(UUID id, int rows) {
    database.update(DELETED, rows, id);
  }

  void finish(UUID id, Instant now) {
    database.update(FINISH, now, id);
  }

  private static List<Long> longs(Array array) throws SQLException {
    return List.of((Long[]) array.getArray());
  }
}
