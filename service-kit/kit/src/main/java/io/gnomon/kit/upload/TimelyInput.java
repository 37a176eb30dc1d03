package io.gnomon.kit.upload;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A body that ends the request when it arrives too slowly, on the whole, or breaks off. What counts
 * is how long it was waited for: the sender is not to blame for a service that takes its time.
 */
final class TimelyInput extends FilterInputStream {

  private final double minBytesPerNano;
  private final long maxDelayNanos;
  private final LongSupplier clock;
  private long waited;
  private long received;

  /**
   * Nothing is read yet.
   *
   * @param maxDelay how far it may be behind the rate
   * @param clock nanoseconds
   */
  TimelyInput(InputStream in, long minBytesPerSecond, Duration maxDelay, LongSupplier clock) {
    super(in);
    this.minBytesPerNano = (double) minBytesPerSecond / Duration.ofSeconds(1).toNanos();
    this.maxDelayNanos = maxDelay.toNanos();
    this.clock = clock;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    long begun = clock.getAsLong();
    int n = receive(buffer, offset, length);
    waited += clock.getAsLong() - begun;
    received += Math.max(n, 0);
    double due = (waited - maxDelayNanos) * minBytesPerNano;
    if (n >= 0 && received < due) {
      throw new ProblemException(StandardProblem.REQUEST_TIMEOUT, "The body arrives too slowly.");
    }
    return n;
  }

  private int receive(byte[] buffer, int offset, int length) {
    try {
      return super.read(buffer, offset, length);
    } catch (IOException e) {
      throw new ProblemException(
          StandardProblem.BAD_REQUEST, "The body ended early, or stood still.");
    }
  }
}
