package io.gnomon.catalog;

import io.gnomon.kit.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** One import, correction or rescoring at a time, over all replicas. */
@ApplicationScoped
public class CatalogLockStore {

  private static final long LOCK = 0x636174616c6f67L;

  private final Database database;

  CatalogLockStore(Database database) {
    this.database = database;
  }

  /** Waits until no other transaction holds the lock; this one keeps it until it ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void lock() {
    database.exists("select pg_advisory_xact_lock(?)", LOCK);
  }
}
