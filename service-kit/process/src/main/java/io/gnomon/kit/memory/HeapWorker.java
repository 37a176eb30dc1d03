package io.gnomon.kit.memory;

import io.gnomon.kit.background.BackgroundTask;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Ends this process when it only collects, as the JVM does when it has no memory left at all. */
@ApplicationScoped
class HeapWorker {

  private static final Logger LOG = Logger.getLogger(HeapWorker.class);
  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final Duration WATCHED_TIME = Duration.ofSeconds(10);

  /** The same as that of {@code -XX:+ExitOnOutOfMemoryError}. */
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
