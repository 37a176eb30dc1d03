package io.gnomon.policy.erasure;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

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

  /** Nobody takes attempts until the end of the running transaction. */
  void lock() {
    database.exists("select pg_advisory_xact_lock(?)", LOCK_KEY);
  }

  /** Nobody is erased until the end of the running transaction. */
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

  /** When that name was erased; the earliest time there is where it never was. */
  Instant erasedAt(byte[] hash) {
    return database
        .first(
            "select erased_at from erased_user where hash = ?", row -> Rows.instant(row, 1), hash)
        .orElse(Instant.MIN);
  }
}
