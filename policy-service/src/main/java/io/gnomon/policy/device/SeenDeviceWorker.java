package io.gnomon.policy.device;

import io.gnomon.kit.background.BackgroundTask;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;

/** Counts for a metric how many devices should be connected: those that were seen lately. */
@ApplicationScoped
class SeenDeviceWorker {

  private static final Duration INTERVAL = Duration.ofMinutes(1);

  /** Longer than a stream lasts: each time that a device opens one, it is seen. */
  private static final Duration RECENT = Duration.ofHours(1);

  private final DeviceStore store;
  private final Clock clock;
  private final BackgroundTask task;
  private volatile double seen = Double.NaN;

  SeenDeviceWorker(
      DeviceStore store, Clock clock, BackgroundTaskRegistry tasks, MeterRegistry metrics) {
    this.store = store;
    this.clock = clock;
    this.task = tasks.create("seen-devices");
    Gauge.builder("gnomon.devices.seen", this, worker -> worker.seen)
        .description("Active devices that were seen within the last hour, at any process")
        .register(metrics);
  }

  void start(@Observes StartupEvent event) {
    task.repeat(Duration.ZERO, INTERVAL, this::count);
  }

  void stop(@Observes ShutdownEvent event) {
    task.close();
  }

  private void count() {
    seen = store.countSeenSince(clock.instant().minus(RECENT));
  }
}
