package io.gnomon.discovery.snapshot;

import io.gnomon.kit.database.Database;
import jakarta.enterprise.context.ApplicationScoped;

/** Settings of the running transaction's database session. */
@ApplicationScoped
class SessionStore {

  private static final String IDLE_TIMEOUT =
      "set local idle_in_transaction_session_timeout = '10min'";

  private final Database database;

  SessionStore(Database database) {
    this.database = database;
  }

  /** Lets the transaction wait while a part of a file is read between two writes. */
  void allowSlowReading() {
    database.update(IDLE_TIMEOUT);
  }
}
