package io.gnomon.discovery.usage;

import io.gnomon.kit.background.BackgroundTask;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;

/** Deletes what is kept of usage for some time only. */
@ApplicationScoped
class UsageCleanupWorker {

  private static final Duration INTERVAL = Duration.ofMinutes(10);
  private static final Duration MAX_BACKOFF = Duration.ofMinutes(1);
  private static final Duration MAX_ROUND_TIME = Duration.ofMinutes(10);

  private final UsageHourStore hours;
  private final FirstUseStore newcomers;
  private final Clock clock;
  private final BackgroundTask task;

  UsageCleanupWorker(
      UsageHourStore hours, FirstUseStore newcomers, Clock clock, BackgroundTaskRegistry tasks) {
    this.hours = hours;
    this.newcomers = newcomers;
    this.clock = clock;
    this.task = tasks.create("usage-cleanup", MAX_BACKOFF, INTERVAL.plus(MAX_ROUND_TIME));
  }

  void start(@Observes StartupEvent event) {
    task.repeat(Duration.ZERO, INTERVAL, this::clean);
  }

  private void clean() {
    hours.deleteOutside(UsageHours.since(clock.instant()));
    newcomers.deleteOld();
  }

  void stop(@Observes ShutdownEvent event) {
    task.close();
  }
}
