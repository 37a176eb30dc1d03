package io.gnomon.discovery.usage;

import io.gnomon.kit.background.BackgroundTask;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;

/** Deletes usage by hour once it is old. */
@ApplicationScoped
class UsageHourWorker {

  private static final Duration INTERVAL = Duration.ofHours(1);
  private static final Duration MAX_BACKOFF = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final UsageHourStore store;
  private final Clock clock;
  private final BackgroundTask task;

  UsageHourWorker(UsageHourStore store, Clock clock, BackgroundTaskRegistry tasks) {
    this.store = store;
    this.clock = clock;
    this.task = tasks.create("usage-hours", MAX_BACKOFF, INTERVAL.plus(PATIENCE));
  }

  void start(@Observes StartupEvent event) {
    task.repeat(
        Duration.ZERO, INTERVAL, () -> store.deleteOutside(UsageHours.since(clock.instant())));
  }

  void stop(@Observes ShutdownEvent event) {
    task.close();
  }
}
