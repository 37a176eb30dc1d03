package io.gnomon.policy.event;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Rows;
import io.gnomon.kit.database.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps whose names were erased, as hashes, and the keys that these are made with. */
@ApplicationScoped
class ErasedUserStore {

  private static final int LOCK_KEY = 7_203_119;
  private static final String ADD_ORDER =
      "insert into erasure (id, hash_key, erased_at) values (?, ?, ?) on conflict do nothing";
  private static final String ADD =
      """
      insert into erased_user (hash, erased_at) values (?, ?)
      on conflict (hash) do update set erased_at = greatest(erased_user.erased_at, excluded.erased_at)
      """;

  private final Database database;

  ErasedUserStore(Database database) {
    this.database = database;
  }

  /** Excludes the recording of attempts until the end of the running transaction. */
  void lock() {
    database.exists("select pg_advisory_xact_lock(?)", LOCK_KEY);
  }

  /** Excludes erasures until the end of the running transaction. */
  void lockOut() {
    database.exists("select pg_advisory_xact_lock_shared(?)", LOCK_KEY);
  }

  /** Whether the order was not there yet. */
  boolean add(ErasureMessage order) {
    if (database.update(ADD_ORDER, order.id(), order.key(), order.erasedAt()) == 0) {
      return false;
    }
    database.updateAll(
        ADD, order.names().stream().map(each -> new Object[] {each, order.erasedAt()}).toList());
    return true;
  }

  List<byte[]> keys() {
    return database.list("select distinct hash_key from erasure", row -> row.getBytes(1));
  }

  /** When names were erased, by their hashes; those that never were are absent. */
  Map<ByteBuffer, Instant> erasedAt(Collection<ByteBuffer> hashes) {
    var erasedAt = new HashMap<ByteBuffer, Instant>();
    database
        .list(
            "select hash, erased_at from erased_user where hash = any(?)",
            row -> Map.entry(ByteBuffer.wrap(row.getBytes(1)), Rows.instant(row, 2)),
            SqlArray.bytes(hashes.stream().map(ByteBuffer::array).toList()))
        .forEach(each -> erasedAt.put(each.getKey(), each.getValue()));
    return erasedAt;
  }
}
