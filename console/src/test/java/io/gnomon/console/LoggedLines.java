package io.gnomon.console;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is logged meanwhile, from INFO on. */
final class LoggedLines extends Handler implements AutoCloseable {

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();

  /** Begins to collect. */
  LoggedLines() {
    setLevel(Level.INFO);
    Logger.getLogger("").addHandler(this);
  }

  /** Those so far. */
  List<String> all() {
    return List.copyOf(lines);
  }

  @Override
  public void publish(LogRecord logged) {
    if (isLoggable(logged)) {
      lines.add(logged.getLoggerName() + ": " + logged.getMessage());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(this);
  }
}
