package io.gnomon.kit.upload;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A body that ends the request when it arrives too slowly, on the whole, stands still or breaks
 * off. What counts is how long it was waited for: the sender is not to blame for a service that
 * takes its time.
 */
final class TimelyInput extends FilterInputStream {

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
  TimelyInput(InputStream in, ArrivalRate rate, LongSupplier clock, Runnable onLate) {
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
