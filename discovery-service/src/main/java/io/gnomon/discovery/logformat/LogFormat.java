package io.gnomon.discovery.logformat;

import io.gnomon.discovery.transaction.Transaction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One kind of log file. An implementation reads one file, on one thread, and never throws. */
public interface LogFormat {

  /**
   * Reads one line, given without its line end.
   *
   * @return why it is no transaction; null when {@link #transaction} has one now
   */
  @Nullable Rejection read(byte[] buffer, int start, int end);

  /** The transaction of the line read last. */
  Transaction transaction();

  /** A reader of that format; null when there is none of that name. */
  static @Nullable LogFormat named(String name, Instant now) {
    return name.equals(SquidNativeFormat.NAME) ? new SquidNativeFormat(now) : null;
  }
}
