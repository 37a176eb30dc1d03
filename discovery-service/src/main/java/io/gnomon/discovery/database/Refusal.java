package io.gnomon.discovery.database;

import java.sql.SQLException;

/** What it means for the same call that a database call failed. */
public enum Refusal {
  /** The database is away or busy: the call may succeed later. */
  NONE,
  /** It refuses the values: the call will always fail. */
  OF_DATA,
  /** It refuses the statement: a mistake of ours. */
  OF_STATEMENT;

  /** By the class of the SQL state. */
  public static Refusal of(SQLException e) {
    var state = e.getSQLState() == null ? "" : e.getSQLState();
    if (state.startsWith("22") || state.startsWith("23")) {
      return OF_DATA;
    }
    return state.startsWith("42") ? OF_STATEMENT : NONE;
  }
}
