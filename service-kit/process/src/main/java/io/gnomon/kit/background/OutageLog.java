package io.gnomon.kit.background;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Logs an outage when it begins, once a minute while it lasts, and when it is over: it affects
 * thousands of requests, and a line for each would hide the rest of the log. What fails and works
 * by turns gets no more lines than that.
 */
public final class OutageLog {

  private static final long INTERVAL_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final Logger log;
  private final String what;
  private final LongSupplier nanoTime;

  private volatile boolean lasts;
  private boolean told;
  private long quietUntil;

  /** Those that no line has reported. */
  private long failures;

  /**
   * None yet.
   *
   * @param what does not work meanwhile: {@code the database}
   */
  public OutageLog(Logger log, String what) {
    this(log, what, System::nanoTime);
  }

  OutageLog(Logger log, String what, LongSupplier nanoTime) {
    this.log = log;
    this.what = what;
    this.nanoTime = nanoTime;
    this.quietUntil = nanoTime.getAsLong();
  }

  /** It did not work once more. */
  public synchronized void failed(String why) {
    lasts = true;
    failures++;
    var now = nanoTime.getAsLong();
    if (now - quietUntil >= 0) {
      log.warnf("%s fails%s: %s", what, untold(), why);
      told = true;
      quietUntil = now + INTERVAL_NANOS;
      failures = 0;
    }
  }

  /** It worked; to be called each time, which costs nothing while there is no outage. */
  public void recovered() {
    if (lasts) {
      end();
    }
  }

  private synchronized void end() {
    if (told) {
      log.infof("%s works again%s", what, untold());
      told = false;
      failures = 0;
    }
    lasts = false;
  }

  private String untold() {
    return failures <= 1 ? "" : " (%d failures since the last line)".formatted(failures);
  }
}
