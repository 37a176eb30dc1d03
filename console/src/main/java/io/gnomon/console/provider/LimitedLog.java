package io.gnomon.console.provider;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Warns once a minute at most: what anybody can bring about by a request is to fill no log. */
final class LimitedLog {

  private static final long INTERVAL_NANOS = Duration.ofMinutes(1).toNanos();

  private final Logger log;
  private final LongSupplier clock;
  private final AtomicLong next;

  /**
   * One that has said nothing yet.
   *
   * @param clock nanoseconds that only go forward
   */
  LimitedLog(Logger log, LongSupplier clock) {
    this.log = log;
    this.clock = clock;
    this.next = new AtomicLong(clock.getAsLong());
  }

  /** Says what has failed and why, unless something was said in the last minute. */
  void warn(String what, @Nullable Throwable failure) {
    var now = clock.getAsLong();
    var due = next.get();
    if (now - due >= 0 && next.compareAndSet(due, now + INTERVAL_NANOS)) {
      log.warnf("%s: %s", what, failure);
    }
  }
}
