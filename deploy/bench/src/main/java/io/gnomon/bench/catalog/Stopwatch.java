package io.gnomon.bench.catalog;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Measures the seconds since it was made. */
final class Stopwatch {

  private static final long POLL_INTERVAL_MILLIS = 10;
  private static final long TIMEOUT_SECONDS = 300;

  private final long begun = System.nanoTime();

  /** Something that is asked for again and again. */
  @FunctionalInterface
  interface Question {
    boolean holds() throws IOException, InterruptedException;
  }

  double seconds() {
    return (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
  }

  /** Prints after how many seconds it holds, seen within 10 ms. */
  void await(String what, Question question)
      throws IOException, InterruptedException, TimeoutException {
    while (!question.holds()) {
      if (seconds() > TIMEOUT_SECONDS) {
        throw new TimeoutException("not within " + TIMEOUT_SECONDS + " s: " + what);
      }
      TimeUnit.MILLISECONDS.sleep(POLL_INTERVAL_MILLIS);
    }
    print(what);
  }

  void print(String what) {
    System.out.println(String.format(Locale.ROOT, "%8.2f s  %s", seconds(), what));
  }
}
