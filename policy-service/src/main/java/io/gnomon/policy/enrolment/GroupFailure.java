package io.gnomon.policy.enrolment;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a failure that one member of a group may have caused from one that no smaller group would
 * escape.
 */
final class GroupFailure {

  /** Classes of SQLSTATE: bad data, broken constraint, rolled back, limit exceeded. */
  private static final Set<String> OF_ROWS = Set.of("21", "22", "23", "40", "54");

  private static final int DEEPEST = 20;

  private GroupFailure() {}

  /** False where the database is away, full or otherwise unable. */
  static boolean mayBeOneMembers(Throwable failure) {
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof SQLException sql) {
        var state = sql.getSQLState();
        return state != null && state.length() == 5 && OF_ROWS.contains(state.substring(0, 2));
      }
      cause = cause.getCause();
    }
    return true;
  }
}
