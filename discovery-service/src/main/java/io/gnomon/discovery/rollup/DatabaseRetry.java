package io.gnomon.discovery.rollup;

import io.gnomon.discovery.database.Refusal;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Repeats a database call with growing pauses until it succeeds or the application stops. */
final class DatabaseRetry {

  /** A call that may fail because the database does. */
  @FunctionalInterface
  interface Call<T> {
    T run() throws SQLException;
  }

  private static final Logger LOG = Logger.getLogger(DatabaseRetry.class);
  private static final long FIRST_PAUSE = 100;
  private static final long LONGEST_PAUSE = 2_000;

  private final CountDownLatch stopping = new CountDownLatch(1);

  /** What fails because of its values, however often it is tried, is thrown at once. */
  <T> T untilDone(Call<T> call) throws RefusedException {
    for (long pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      try {
        return call.run();
      } catch (SQLException e) {
        if (Refusal.of(e) == Refusal.OF_DATA) {
          throw new RefusedException(e);
        }
        LOG.warnf("database: %s; again in %d ms", e.getMessage(), pause);
        pause(pause);
      } catch (RuntimeException e) {
        throw new RefusedException(e);
      }
    }
  }

  void stop() {
    stopping.countDown();
  }

  boolean stopped() {
    return stopping.getCount() == 0;
  }

  /** Waits, unless the application stops meanwhile. */
  void pause(long millis) {
    try {
      if (stopping.await(millis, TimeUnit.MILLISECONDS)) {
        throw new CancellationException("stopping");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  /** Trying again would not help. */
  static final class RefusedException extends RuntimeException {
    RefusedException(Exception cause) {
      super(cause.toString(), cause);
    }
  }
}
