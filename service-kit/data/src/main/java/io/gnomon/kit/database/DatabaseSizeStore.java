package io.gnomon.kit.database;

import jakarta.enterprise.context.ApplicationScoped;

/** How large the service's database is. */
@ApplicationScoped
public class DatabaseSizeStore {

  private final Database database;

  DatabaseSizeStore(Database database) {
    this.database = database;
  }

  /** Bytes that it takes on the disk of PostgreSQL, without the write-ahead log. */
  public long bytes() {
    return database
        .first("select pg_database_size(current_database())", row -> row.getLong(1))
        .orElseThrow();
  }
}
