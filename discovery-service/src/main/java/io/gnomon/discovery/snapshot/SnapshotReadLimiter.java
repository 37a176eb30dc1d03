package io.gnomon.discovery.snapshot;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.concurrent.Semaphore;

/** Lets few files be counted at a time, each in its turn; others that have arrived wait. */
@ApplicationScoped
@Startup // So that its metric exists from the start.
class SnapshotReadLimiter {

  private final Semaphore reads;

  SnapshotReadLimiter(SnapshotConfig config, MeterRegistry meters) {
    this.reads = new Semaphore(config.maxConcurrentReads(), true);
    Gauge.builder("gnomon.snapshot.reads.waiting", reads, Semaphore::getQueueLength)
        .description("Log files that have arrived and wait until others are counted")
        .register(meters);
  }

  /** What counts a file. */
  @FunctionalInterface
  interface Read<T> {
    T run() throws IOException;
  }

  /** Waits for its turn and counts. */
  <T> T inTurn(Read<T> read) throws IOException {
    reads.acquireUninterruptibly();
    try {
      return read.run();
    } finally {
      reads.release();
    }
  }
}
