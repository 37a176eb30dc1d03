package io.gnomon.bench.reports;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** Threads that do the same again and again until a time. */
final class ClosedLoop {

  private final Callable<?> request;
  private final long counted;
  private final long end;
  private final Histogram micros;
  private final AtomicLong failed = new AtomicLong();

  /**
   * Not running yet.
   *
   * @param counted from when on requests are counted, by {@link System#nanoTime}
   * @param end when no other is begun
   * @param micros takes how long they took; safe for threads
   */
  ClosedLoop(Callable<?> request, long counted, long end, Histogram micros) {
    this.request = request;
    this.counted = counted;
    this.end = end;
    this.micros = micros;
  }

  void run(int clients) throws InterruptedException {
    var threads =
        IntStream.range(0, clients).mapToObj(i -> new Thread(this::loop, "client-" + i)).toList();
    threads.forEach(Thread::start);
    for (var thread : threads) {
      thread.join();
    }
  }

  private void loop() {
    long begun = System.nanoTime();
    while (begun < end) {
      ask(begun);
      begun = System.nanoTime();
    }
  }

  private void ask(long begun) {
    try {
      request.call();
      if (begun >= counted) {
        micros.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begun));
      }
    } catch (Exception e) {
      failed.incrementAndGet();
    }
  }

  long failures() {
    return failed.get();
  }
}
