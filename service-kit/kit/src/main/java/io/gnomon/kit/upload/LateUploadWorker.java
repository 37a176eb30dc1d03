package io.gnomon.kit.upload;

import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Ends uploads of which nothing comes: whoever reads one waits for bytes, not for a time. */
@ApplicationScoped
class LateUploadWorker {

  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final Set<TimelyInput> bodies = ConcurrentHashMap.newKeySet();

  void start(@Observes StartupEvent event, BackgroundTaskRegistry tasks, Vertx vertx) {
    tasks.everyOnEventLoop(
        vertx, "late-uploads", INTERVAL, () -> bodies.forEach(TimelyInput::endLateRead));
  }

  /** From now on. */
  void add(TimelyInput body) {
    bodies.add(body);
  }

  void remove(TimelyInput body) {
    bodies.remove(body);
  }
}
