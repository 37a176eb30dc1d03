package io.gnomon.kit.memory;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * Notices that a process only collects: over some time nearly all of it goes into collections, and
 * yet the heap stays full. Whatever the collector, no OutOfMemoryError comes of that by itself.
 */
final class HeapWatch {

  /** Of the heap. */
  private static final double MAX_FULL = 0.9;

  /** Of the time between two samples. On a busy machine the rest is waiting for a processor. */
  private static final double MAX_COLLECTING = 0.75;

  private final Duration patience;
  private boolean first = true;
  private boolean exhausted;
  private long exhaustedSince;
  private long lastNanos;
  private long lastCollectionMillis;

  /** Gives up after that time. */
  HeapWatch(Duration patience) {
    this.patience = patience;
  }

  /** What a JVM tells of itself at one moment. */
  record Sample(long nanos, long collectionMillis, long usedBytes, long maxBytes) {

    static Sample now() {
      var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
      long collecting =
          ManagementFactory.getGarbageCollectorMXBeans().stream()
              // What runs beside the program takes no time from it.
              .filter(each -> !each.getName().contains("Concurrent"))
              .mapToLong(GarbageCollectorMXBean::getCollectionTime)
              .sum();
      return new Sample(System.nanoTime(), collecting, heap.getUsed(), heap.getMax());
    }

    boolean isFull() {
      return usedBytes > MAX_FULL * maxBytes;
    }
  }

  /** Whether the process has done nothing but collect for too long. */
  boolean isHopeless(Sample sample) {
    long elapsed = Math.max(1, sample.nanos - lastNanos);
    double share = (sample.collectionMillis - lastCollectionMillis) * 1e6 / elapsed;
    boolean collectsOnly = !first && share > MAX_COLLECTING && sample.isFull();
    if (collectsOnly && !exhausted) {
      exhaustedSince = lastNanos;
    }
    exhausted = collectsOnly;
    first = false;
    lastNanos = sample.nanos;
    lastCollectionMillis = sample.collectionMillis;
    return exhausted && sample.nanos - exhaustedSince >= patience.toNanos();
  }
}
