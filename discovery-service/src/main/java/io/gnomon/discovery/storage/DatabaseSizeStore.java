package io.gnomon.discovery.storage;

import io.gnomon.kit.database.Database;
import jakarta.enterprise.context.ApplicationScoped;

/** How large the database is. */
@ApplicationScoped
class DatabaseSizeStore {

  private final Database database;

  DatabaseSizeStore(Database database) {
    this.database = database;
  }

  /** Bytes that it takes on the disk of PostgreSQL, without the write-ahead log. */
  long bytes() {
    return database
        .first("select pg_database_size(current_database())", row -> row.getLong(1))
        .orElseThrow();
  }
}
