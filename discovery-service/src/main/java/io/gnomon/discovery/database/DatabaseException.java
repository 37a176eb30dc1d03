package io.gnomon.discovery.database;

import java.sql.SQLException;

/** The database could not serve a request. */
public final class DatabaseException extends RuntimeException {

  public DatabaseException(SQLException cause) {
    super(cause);
  }

  /** Whether it is away, rather than of another opinion. */
  boolean isAbsence() {
    return refusal() == Refusal.NONE;
  }

  /** Whether it refuses a value of the request. */
  boolean isOfData() {
    return refusal() == Refusal.OF_DATA;
  }

  private Refusal refusal() {
    return getCause() instanceof SQLException e ? Refusal.of(e) : Refusal.OF_STATEMENT;
  }
}
