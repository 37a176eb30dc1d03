package io.gnomon.kit.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What it means for the same call that a database call failed. */
public enum DatabaseFailure {
  /** The database is away or busy: the call may succeed later. */
  UNAVAILABLE,
  /**
   * It cannot represent a value, or a value exceeds a limit of its own (SQL state classes 22 and
   * 54): the same call fails every time.
   */
  INVALID_DATA,
  /** It refuses the statement, or a constraint was violated: a mistake of ours. */
  REFUSED;

  private static final int MAX_DEPTH = 20;

  /** By the class of the SQL state. */
  public static DatabaseFailure of(SQLException e) {
    var state = e.getSQLState();
    if (state == null || state.length() < 2) {
      return UNAVAILABLE;
    }
    return switch (state.substring(0, 2)) {
      case "22", "54" -> INVALID_DATA;
      case "23", "42", "0A", "21", "2F", "34", "38", "39", "3F", "44" -> REFUSED;
      default -> UNAVAILABLE;
    };
  }

  /**
   * Whether an exception comes from the values of a call, constraints (class 23) included, so that
   * the same call fails every time.
   */
  public static boolean isOfValues(Throwable e) {
    var cause = cause(e);
    var state = cause == null ? null : cause.getSQLState();
    return cause != null
        && (of(cause) == INVALID_DATA || (state != null && state.startsWith("23")));
  }

  /**
   * The failure of the database that an exception of Hibernate or the transaction comes from. A
   * commit that is lost has it among its suppressed exceptions only.
   */
  public static @Nullable SQLException cause(Throwable e) {
    return cause(e, MAX_DEPTH);
  }

  private static @Nullable SQLException cause(@Nullable Throwable e, int depth) {
    if (e == null || depth == 0) {
      return null;
    }
    if (e instanceof SQLException sql) {
      return sql;
    }
    var found = cause(e.getCause(), depth - 1);
    for (var each : e.getSuppressed()) {
      found = found == null ? cause(each, depth - 1) : found;
    }
    return found;
  }
}
