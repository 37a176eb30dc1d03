package io.gnomon.kit.upload;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A body that ends the request when it arrives too slowly, on the whole, stands still or breaks
 * off. What counts is how long it was waited for: the sender is not to blame for a service that
 * takes its time.
 */
final class MinRateInputStream extends FilterInputStream {

  private final ArrivalRate rate;
  private final LongSupplier clock;
  private final Runnable onLate;
  private long waited;
  private long received;
  private long begun;
  private @Nullable Thread reader;
  private boolean isInterrupted;

  /**
   * Nothing is read yet.
   *
   * @param clock nanoseconds
   * @param onLate called before the request ends for being too slow, or standing still
   */
  MinRateInputStream(InputStream in, ArrivalRate rate, LongSupplier clock, Runnable onLate) {
    super(in);
    this.rate = rate;
    this.clock = clock;
    this.onLate = onLate;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    beginWait();
    int n = 0;
    boolean wasEnded;
    try {
      n = receive(buffer, offset, length);
    } finally {
      wasEnded = endWait(n);
    }
    if (n >= 0 && rate.isMissedBy(received, waited)) {
      throw late(
          ("The body arrives too slowly. After the first %d s at least %d bytes a second are needed,"
                  + " on the whole; send it over a faster line, or in smaller files.")
              .formatted(rate.maxDelay().toSeconds(), rate.minBytesPerSecond()));
    }
    if (n == 0 && wasEnded) {
      throw late(
          "The body stands still: nothing came for %d s. Send it anew."
              .formatted(ArrivalRate.MAX_SILENCE.toSeconds()));
    }
    return n;
  }

  /**
   * Ends a read that waits and is too late already, or whose body stands still. To be called now
   * and then, by another thread.
   */
  synchronized void endLateRead() {
    if (reader != null && !isInterrupted && isLate(clock.getAsLong() - begun)) {
      isInterrupted = true;
      reader.interrupt();
    }
  }

  private boolean isLate(long wait) {
    return rate.isMissedBy(received, waited + wait) || ArrivalRate.isSilence(wait);
  }

  private ProblemException late(String detail) {
    onLate.run();
    return new ProblemException(StandardProblem.REQUEST_TIMEOUT, detail);
  }

  private synchronized void beginWait() {
    begun = clock.getAsLong();
    reader = Thread.currentThread();
  }

  /** Whether the read was ended. */
  private synchronized boolean endWait(int bytes) {
    waited += clock.getAsLong() - begun;
    received += Math.max(bytes, 0);
    reader = null;
    if (!isInterrupted) {
      return false;
    }
    // Bytes may have come in that moment, and what the thread does next must go on.
    isInterrupted = false;
    Thread.interrupted();
    return true;
  }

  private synchronized boolean isInterrupted() {
    return isInterrupted;
  }

  private int receive(byte[] buffer, int offset, int length) {
    try {
      return super.read(buffer, offset, length);
    } catch (IOException e) {
      if (e instanceof InterruptedIOException && isInterrupted()) {
        return 0;
      }
      throw new ProblemException(
          StandardProblem.BAD_REQUEST, "The body ended early, or stood still.");
    }
  }
}

/**
 * How slowly a body may arrive.
 *
 * @param minBytesPerSecond needed on the whole
 * @param maxDelay how far it may be behind that
 */
record ArrivalRate(long minBytesPerSecond, Duration maxDelay) {

  /**
   * How long nothing may come of a body that is ahead of its rate. After 60 s (Quarkus's read
   * timeout) the server closes the connection, and nobody is answered.
   */
  static final Duration MAX_SILENCE = Duration.ofSeconds(55);

  private static final double NANOS_PER_SECOND = 1e9;

  ArrivalRate {
    if (minBytesPerSecond < 1) {
      throw new IllegalArgumentException(
          "gnomon.upload.min-bytes-per-second must be at least 1, but is " + minBytesPerSecond);
    }
    if (maxDelay.isZero() || maxDelay.isNegative()) {
      throw new IllegalArgumentException(
          "gnomon.upload.max-delay must be longer than 0s, but is " + maxDelay);
    }
  }

  /** Whether a body stands still that was waited for so long at a stretch. */
  static boolean isSilence(long waitedNanos) {
    return waitedNanos > MAX_SILENCE.toNanos();
  }

  /** Whether a body is too slow of which so much came while it was waited for. */
  boolean isMissedBy(long bytes, long waitedNanos) {
    return bytes < (waitedNanos - maxDelay.toNanos()) / NANOS_PER_SECOND * minBytesPerSecond;
  }
}
