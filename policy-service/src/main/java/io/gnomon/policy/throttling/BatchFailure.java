package io.gnomon.policy.throttling;

import io.gnomon.kit.database.DatabaseException;
import io.gnomon.kit.database.DatabaseFailure;
import java.util.Set;

/**
 * Distinguishes a failure that one member of a batch may have caused from one that a smaller batch
 * would have as well.
 */
final class BatchFailure {

  /** Classes of SQLSTATE: bad data, broken constraint, rolled back, limit exceeded. */
  private static final Set<String> ROW_ERROR_CLASSES = Set.of("21", "22", "23", "40", "54");

  private BatchFailure() {}

  /** False where the database is away, full or otherwise unable. */
  static boolean isMaybeOfOneMember(Throwable failure) {
    var cause = DatabaseFailure.cause(failure);
    if (cause == null) {
      return true;
    }
    var state = new DatabaseException(cause).sqlState();
    return state != null
        && state.length() == 5
        && ROW_ERROR_CLASSES.contains(state.substring(0, 2));
  }
}
