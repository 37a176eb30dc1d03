package io.gnomon.discovery.exclusion;

import io.gnomon.kit.background.BackgroundTask;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Polls for exclusions that other processes received. */
@ApplicationScoped
class ExclusionWorker {

  private final ExclusionFilterService filter;
  private final ExclusionConfig config;
  private final BackgroundTask task;

  ExclusionWorker(
      ExclusionFilterService filter, ExclusionConfig config, BackgroundTaskRegistry tasks) {
    this.filter = filter;
    this.config = config;
    this.task = tasks.create("exclusions");
  }

  void start(@Observes StartupEvent event) {
    task.repeat(Duration.ZERO, config.interval(), filter::refresh);
  }

  void stop(@Observes ShutdownEvent event) {
    task.close();
  }
}
