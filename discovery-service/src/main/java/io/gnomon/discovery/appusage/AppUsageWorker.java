package io.gnomon.discovery.appusage;

import io.gnomon.kit.background.BackgroundTask;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Looks again and again at what is used. */
@ApplicationScoped
class AppUsageWorker {

  private static final Duration MAX_BACKOFF = Duration.ofMinutes(1);

  /** Beside the pause: to add up a month. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final AppUsageService service;
  private final AppUsageConfig config;
  private final BackgroundTask task;

  AppUsageWorker(AppUsageService service, AppUsageConfig config, BackgroundTaskRegistry tasks) {
    this.service = service;
    this.config = config;
    this.task = tasks.create("app-usage", MAX_BACKOFF, config.interval().plus(PATIENCE));
  }

  void start(@Observes StartupEvent event) {
    task.repeat(Duration.ZERO, config.interval(), service::tell);
  }

  void stop(@Observes ShutdownEvent event) {
    task.close();
  }
}
