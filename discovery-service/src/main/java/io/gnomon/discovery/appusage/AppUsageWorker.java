package io.gnomon.discovery.appusage;

import io.gnomon.kit.background.BackgroundTask;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Publishes at intervals which apps are used. */
@ApplicationScoped
class AppUsageWorker {

  private static final Duration MAX_BACKOFF = Duration.ofMinutes(1);

  /** Beside the pause: to add up a month. */
  private static final Duration MAX_ROUND_TIME = Duration.ofMinutes(10);

  /** Today, and what arrives late. */
  private static final int RECENT_DAYS = 2;

  private final AppUsageService service;
  private final AppUsageConfig config;
  private final Clock clock;
  private final BackgroundTask task;
  private volatile Instant recountedAt = Instant.EPOCH;

  AppUsageWorker(
      AppUsageService service, AppUsageConfig config, Clock clock, BackgroundTaskRegistry tasks) {
    this.service = service;
    this.config = config;
    this.clock = clock;
    this.task = tasks.create("app-usage", MAX_BACKOFF, config.interval().plus(MAX_ROUND_TIME));
  }

  void start(@Observes StartupEvent event) {
    task.repeat(Duration.ZERO, config.interval(), this::publish);
  }

  void stop(@Observes ShutdownEvent event) {
    task.close();
  }

  /** A month is much to add up: now and then. */
  void publish() {
    var now = clock.instant();
    if (now.isBefore(recountedAt.plus(config.recount()))) {
      service.publishNewDays(RECENT_DAYS);
    } else if (service.publishAll()) {
      recountedAt = now;
    }
  }
}
