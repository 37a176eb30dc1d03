package io.gnomon.kit.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database could not do what was asked of it. */
public final class DatabaseException extends RuntimeException {

  private final DatabaseFailure failure;

  public DatabaseException(SQLException cause) {
    super(cause.getMessage(), cause);
    this.failure = DatabaseFailure.of(cause);
  }

  public DatabaseFailure failure() {
    return failure;
  }

  /** Whether the database is away or busy, so that the same call may succeed later. */
  public boolean isUnavailable() {
    return failure == DatabaseFailure.UNAVAILABLE;
  }

  /** The SQL state, five characters; null where the database gave none. */
  public @Nullable String sqlState() {
    return getCause() instanceof SQLException e ? e.getSQLState() : null;
  }
}
