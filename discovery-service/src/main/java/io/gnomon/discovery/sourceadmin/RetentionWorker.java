package io.gnomon.discovery.sourceadmin;

import io.gnomon.kit.background.BackgroundTask;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Deletes at intervals what is no longer kept. */
@ApplicationScoped
class RetentionWorker {

  private static final Duration MAX_BACKOFF = Duration.ofMinutes(1);

  /** Beside the pause: one day of a large source. */
  private static final Duration MAX_ROUND_TIME = Duration.ofMinutes(10);

  private final RetentionService retention;
  private final SourceConfig config;
  private final BackgroundTask task;

  RetentionWorker(RetentionService retention, SourceConfig config, BackgroundTaskRegistry tasks) {
    this.retention = retention;
    this.config = config;
    this.task =
        tasks.create("retention", MAX_BACKOFF, config.retentionInterval().plus(MAX_ROUND_TIME));
  }

  void start(@Observes StartupEvent event) {
    task.repeat(
        config.retentionInterval(),
        config.retentionInterval(),
        () -> retention.deleteDue(task::beat));
  }

  void stop(@Observes ShutdownEvent event) {
    task.close();
  }
}
