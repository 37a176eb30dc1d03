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

  /** Longer than most transactions last, and than clocks of replicas differ. */
  private static final Duration OVERLAP = Duration.ofSeconds(10);

  /** Longer than any transaction may last; looked at now and then, as it may be the whole fleet. */
  private static final Duration LONG_OVERLAP = Duration.ofMinutes(2);

  private static final Duration LONG_INTERVAL = Duration.ofMinutes(1);

  private final DeviceReader devices;
  private final DeviceGroupCache groups;
  private final FeedStateConfig config;
  private final Clock clock;
  private final BackgroundTask task;

  private Instant readAt;
  private Instant longReadAt;

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
    this.readAt = clock.instant();
    this.longReadAt = readAt;
  }

  void start(@Observes StartupEvent event) {
    task.repeat(config.checkInterval(), config.checkInterval(), this::readMoves);
  }

  void stop(@Observes ShutdownEvent event) {
    task.close();
  }

  private void readMoves() {
    var now = clock.instant();
    var isLong = !now.isBefore(longReadAt.plus(LONG_INTERVAL));
    devices.forEachRegrouped(
        isLong ? longReadAt.minus(LONG_OVERLAP) : readAt.minus(OVERLAP),
        each ->
            groups.update(
                each.deviceId(),
                new DeviceGroupCache.Membership(each.group(), each.epoch(), each.revision())));
    readAt = now;
    longReadAt = isLong ? now : longReadAt;
  }
}
