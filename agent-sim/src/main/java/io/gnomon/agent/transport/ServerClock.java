package io.gnomon.agent.transport;

import java.time.Clock;

/**
 * The server's time, from {@code Date} headers. One header only says the second, but each answer
 * narrows the span in which the difference between the two clocks can lie; the own clock is kept as
 * far as that span allows.
 */
public final class ServerClock {

  /** A second is what the header leaves out, another what servers cache it. */
  private static final long HEADER_MILLIS = 2_000;

  private final Clock clock;
  private long least = Long.MIN_VALUE / 4;
  private long most = Long.MAX_VALUE / 4;

  public ServerClock(Clock clock) {
    this.clock = clock;
  }

  /** Milliseconds of the own clock, uncorrected. */
  public long localMillis() {
    return clock.millis();
  }

  /** Milliseconds of the server's clock. */
  public long nowMillis() {
    return clock.millis() + offsetMillis();
  }

  /** Takes in an answer to a request of that local time that has just arrived. */
  public void observe(long dateMillis, long sentAtLocalMillis) {
    var atLeast = dateMillis - clock.millis();
    var atMost = dateMillis + HEADER_MILLIS - sentAtLocalMillis;
    least = Math.max(least, atLeast);
    most = Math.min(most, atMost);
    if (least > most) {
      // One of the clocks was set: what was known before no longer holds.
      least = Math.min(atLeast, atMost);
      most = Math.max(atLeast, atMost);
    }
  }

  long offsetMillis() {
    return Math.max(least, Math.min(most, 0));
  }
}
