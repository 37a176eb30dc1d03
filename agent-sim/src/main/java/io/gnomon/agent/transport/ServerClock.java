package io.gnomon.agent.transport;

import java.time.Clock;

/**
 * The server's time, from {@code Date} headers. One header has the precision of a second, but each
 * response narrows the interval in which the difference between the clocks can be; the local clock
 * is corrected only as far as that interval demands.
 */
public final class ServerClock {

  /** The header omits up to a second, and servers cache it for up to another one. */
  private static final long HEADER_ERROR_MILLIS = 2_000;

  private final Clock clock;
  private long minOffset = Long.MIN_VALUE / 4;
  private long maxOffset = Long.MAX_VALUE / 4;

  public ServerClock(Clock clock) {
    this.clock = clock;
  }

  /** Milliseconds of the local clock, uncorrected. */
  public long localMillis() {
    return clock.millis();
  }

  /** Milliseconds of the server's clock. */
  public long nowMillis() {
    return clock.millis() + offsetMillis();
  }

  /** Takes the date of a response that has just arrived, to a request sent at that local time. */
  public void observe(long dateMillis, long sentAtLocalMillis) {
    var lower = dateMillis - clock.millis();
    var upper = dateMillis + HEADER_ERROR_MILLIS - sentAtLocalMillis;
    minOffset = Math.max(minOffset, lower);
    maxOffset = Math.min(maxOffset, upper);
    if (minOffset > maxOffset) {
      // One of the clocks was adjusted: earlier bounds are no longer valid.
      minOffset = Math.min(lower, upper);
      maxOffset = Math.max(lower, upper);
    }
  }

  long offsetMillis() {
    return Math.max(minOffset, Math.min(maxOffset, 0));
  }
}
