package io.gnomon.discovery.logformat;

import io.gnomon.discovery.transaction.Transaction;
import org.jspecify.annotations.Nullable;

/** One kind of log file. An implementation reads one file, on one thread, and never throws. */
public interface LogFormat {

  /**
   * Reads one line, given without its line end.
   *
   * @return why the line is rejected; null when {@link #transaction} returns its transaction
   */
  @Nullable Rejection read(byte[] buffer, int start, int end);

  /** The transaction of the line read last. */
  Transaction transaction();
}
