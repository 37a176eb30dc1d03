package io.gnomon.console.upstream;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * When the health of each process is checked next. A check that fails in any way, or never says
 * that it is over, is made again: nothing of it has to succeed for that.
 */
final class CheckSchedule {

  private final List<ServiceProcess> processes;
  private final Duration maxDuration;
  private final LongSupplier nanoTime;

  /** In nanoseconds. */
  private final Map<ServiceProcess, Long> next = new ConcurrentHashMap<>();

  /**
   * All are due.
   *
   * @param maxDuration when a check is made again that has not come to its end
   */
  CheckSchedule(List<ServiceProcess> processes, Duration maxDuration, LongSupplier nanoTime) {
    this.processes = processes;
    this.maxDuration = maxDuration;
    this.nanoTime = nanoTime;
  }

  /** Checks those that are due. One that throws delays the others until this is called again. */
  void run(Consumer<ServiceProcess> check) {
    for (var each : processes) {
      if (isDue(each)) {
        after(each, maxDuration);
        check.accept(each);
      }
    }
  }

  /** A check is over; the next one is due after that pause. */
  void after(ServiceProcess process, Duration pause) {
    next.put(process, nanoTime.getAsLong() + pause.toNanos());
  }

  private boolean isDue(ServiceProcess process) {
    var due = next.get(process);
    return due == null || due - nanoTime.getAsLong() <= 0;
  }
}
