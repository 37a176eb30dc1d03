package io.gnomon.discovery.people;

import io.gnomon.kit.database.Database;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets one transaction at a time change people, so that changes are published in order. */
@ApplicationScoped
public class PeopleLockStore {

  private static final int LOCK_KEY = 7_203_118;

  private final Database database;

  PeopleLockStore(Database database) {
    this.database = database;
  }

  /** Until the end of the running transaction. */
  public void lock() {
    database.exists("select pg_advisory_xact_lock(?)", LOCK_KEY);
  }
}
