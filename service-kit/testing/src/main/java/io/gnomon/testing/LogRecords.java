package io.gnomon.testing;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the service under test logs meanwhile, from INFO on. */
public final class LogRecords extends Handler implements AutoCloseable {

  private final Queue<String> messages = new ConcurrentLinkedQueue<>();

  private LogRecords() {
    setLevel(Level.INFO);
  }

  public static LogRecords ofEverything() {
    var records = new LogRecords();
    Logger.getLogger("").addHandler(records);
    return records;
  }

  public List<String> messages() {
    return List.copyOf(messages);
  }

  @Override
  public void publish(LogRecord logged) {
    if (isLoggable(logged)) {
      messages.add(logged.getLoggerName() + ": " + logged.getMessage() + " " + logged.getThrown());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(this);
  }
}
