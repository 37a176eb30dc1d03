package io.gnomon.kit.background;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Ends this process when it only collects, as the JVM does when it has no memory left at all. */
@ApplicationScoped
class HeapWorker {

  private static final Logger LOG = Logger.getLogger(HeapWorker.class);
  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final Duration WATCHED_TIME = Duration.ofSeconds(10);

  /** The exit code of {@code -XX:+ExitOnOutOfMemoryError}. */
  private static final int OUT_OF_MEMORY = 3;

  private final BackgroundTask task;

  HeapWorker(BackgroundTaskRegistry tasks) {
    this.task = tasks.create("heap");
  }

  void start(@Observes StartupEvent event) {
    watch(task);
  }

  void stop(@Observes ShutdownEvent event) {
    task.close();
  }

  static void watch(BackgroundTask task) {
    var watch = new HeapWatch(WATCHED_TIME);
    task.repeat(INTERVAL, INTERVAL, () -> endIfExhausted(watch));
  }

  private static void endIfExhausted(HeapWatch watch) {
    if (watch.isExhausted(HeapWatch.Sample.now())) {
      try {
        LOG.fatalf("the heap is full and nothing is left to collect; this process ends");
      } finally {
        // An orderly end would need memory too.
        Runtime.getRuntime().halt(OUT_OF_MEMORY);
      }
    }
  }
}

/**
 * Notices that a process only collects: over some time nearly all of it goes into collections, and
 * yet the heap stays full. Whatever the collector, no OutOfMemoryError comes of that by itself.
 */
final class HeapWatch {

  /** The part of the heap from which on it counts as full. */
  private static final double MAX_USED_SHARE = 0.9;

  /**
   * Of the time that is watched. Of a heap without room it is 0.98 on a quiet machine; on a busy
   * one the process waits for a processor before and after each collection, and it was 0.6.
   */
  private static final double MAX_COLLECTION_SHARE = 0.5;

  /** What runs beside the program takes no time from it. */
  private static final List<GarbageCollectorMXBean> COLLECTORS =
      ManagementFactory.getGarbageCollectorMXBeans().stream()
          .filter(each -> !each.getName().contains("Concurrent"))
          .toList();

  private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

  private final Duration watchedTime;
  private @Nullable Sample begin;

  HeapWatch(Duration watchedTime) {
    this.watchedTime = watchedTime;
  }

  /** The state of a JVM at one moment. */
  record Sample(long nanos, long collectionMillis, long usedBytes, long maxBytes) {

    static Sample now() {
      var heap = MEMORY.getHeapMemoryUsage();
      long collecting =
          COLLECTORS.stream().mapToLong(GarbageCollectorMXBean::getCollectionTime).sum();
      return new Sample(System.nanoTime(), collecting, heap.getUsed(), heap.getMax());
    }

    boolean isFull() {
      return usedBytes > MAX_USED_SHARE * maxBytes;
    }
  }

  /** Whether the process has hardly done anything but collect for so long, and found nothing. */
  boolean isExhausted(Sample sample) {
    if (begin == null || !sample.isFull()) {
      begin = sample;
      return false;
    }
    long elapsed = sample.nanos - begin.nanos;
    if (elapsed < watchedTime.toNanos()) {
      return false;
    }
    double collecting = (sample.collectionMillis - begin.collectionMillis) * 1e6 / elapsed;
    begin = sample;
    return collecting > MAX_COLLECTION_SHARE;
  }
}
