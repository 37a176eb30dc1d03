package io.gnomon.discovery.people;

import io.gnomon.kit.background.BackgroundTask;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Polls for names that people got or lost. */
@ApplicationScoped
class PrimaryNameWorker {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final PrimaryNameService names;
  private final BackgroundTask task;

  PrimaryNameWorker(PrimaryNameService names, BackgroundTaskRegistry tasks) {
    this.names = names;
    this.task = tasks.create("primary-names");
  }

  void start(@Observes StartupEvent event) {
    task.repeat(Duration.ZERO, PAUSE, names::follow);
  }

  void stop(@Observes ShutdownEvent event) {
    task.close();
  }
}
