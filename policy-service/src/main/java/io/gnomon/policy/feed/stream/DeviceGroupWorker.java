package io.gnomon.policy.feed.stream;

import io.gnomon.kit.background.BackgroundTask;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.gnomon.policy.device.DeviceReader;
import io.gnomon.policy.feed.state.FeedStateConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Brings the moves of devices that other replicas made to this one without Kafka, at intervals. */
@ApplicationScoped
class DeviceGroupWorker {

  /** Longer than a transaction may last, and than clocks of replicas differ. */
  private static final Duration OVERLAP = Duration.ofMinutes(2);

  private final DeviceReader devices;
  private final DeviceGroupCache groups;
  private final FeedStateConfig config;
  private final Clock clock;
  private final BackgroundTask task;

  private Instant readFrom;

  DeviceGroupWorker(
      DeviceReader devices,
      DeviceGroupCache groups,
      FeedStateConfig config,
      Clock clock,
      BackgroundTaskRegistry tasks) {
    this.devices = devices;
    this.groups = groups;
    this.config = config;
    this.clock = clock;
    this.task = tasks.create("device-groups");
    this.readFrom = clock.instant().minus(OVERLAP);
  }

  void start(@Observes StartupEvent event) {
    task.repeat(config.checkInterval(), config.checkInterval(), this::readMoves);
  }

  void stop(@Observes ShutdownEvent event) {
    task.close();
  }

  private void readMoves() {
    var now = clock.instant();
    for (var each : devices.regroupedSince(readFrom)) {
      groups.update(
          each.deviceId(),
          new DeviceGroupCache.Membership(each.group(), each.epoch(), each.revision()));
    }
    readFrom = now.minus(OVERLAP);
  }
}
