package io.gnomon.discovery.rollup;

import io.gnomon.kit.background.OutageLog;
import io.gnomon.kit.database.DatabaseException;
import io.gnomon.kit.database.DatabaseFailure;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.persistence.PersistenceException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Repeats a database call with growing pauses until it succeeds or the application stops. */
final class DatabaseRetry {

  private static final Logger LOG = Logger.getLogger(DatabaseRetry.class);
  private static final long MIN_PAUSE_MILLIS = 100;
  private static final long MAX_PAUSE_MILLIS = 2_000;
  private static final int MAX_CAUSES = 20;

  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Runnable beat;
  private final OutageLog outage = new OutageLog(LOG, "the database of the roll-up");

  /**
   * A new one.
   *
   * @param beat is called while the work goes on, though the database may be away
   */
  DatabaseRetry(Runnable beat) {
    this.beat = beat;
  }

  /** What fails because of its values, however often it is tried, is thrown at once. */
  <T> T untilDone(Supplier<T> call) throws RefusedException {
    for (long pause = MIN_PAUSE_MILLIS; ; pause = Math.min(2 * pause, MAX_PAUSE_MILLIS)) {
      try {
        var result = call.get();
        outage.recovered();
        return result;
      } catch (RuntimeException e) {
        if (!mayPass(e)) {
          throw new RefusedException(e);
        }
        outage.failed(String.valueOf(e.getMessage()));
        pause(pause);
      }
    }
  }

  /**
   * Whether the same call may succeed later: the database, or the transaction that could not begin
   * or commit, failed, and not because of a value.
   */
  static boolean mayPass(RuntimeException failure) {
    Throwable each = failure;
    for (int i = 0; each != null && i < MAX_CAUSES; i++) {
      var verdict = mayPass(each);
      if (verdict != null) {
        return verdict;
      }
      each = each.getCause();
    }
    return false;
  }

  private static @Nullable Boolean mayPass(Throwable failure) {
    if (failure instanceof DatabaseException || failure instanceof PersistenceException) {
      return !DatabaseFailure.isOfValues(failure);
    }
    return isOfTransaction(failure) ? Boolean.TRUE : null;
  }

  private static boolean isOfTransaction(Throwable failure) {
    return failure instanceof QuarkusTransactionException
        || failure.getClass().getPackageName().equals("jakarta.transaction");
  }

  void stop() {
    stopping.countDown();
  }

  /** Asked before each piece of work. */
  boolean stopped() {
    beat.run();
    return stopping.getCount() == 0;
  }

  /** Waits, unless the application stops meanwhile. */
  void pause(long millis) {
    beat.run();
    try {
      if (stopping.await(millis, TimeUnit.MILLISECONDS)) {
        throw new CancellationException("stopping");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  /** Another attempt would not help. */
  static final class RefusedException extends RuntimeException {
    RefusedException(Exception cause) {
      super(cause.toString(), cause);
    }
  }
}
