package io.gnomon.agent.fleet;

import io.gnomon.agent.device.Device;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Makes all devices send what they have queued, and waits until it is acknowledged. */
@ApplicationScoped
public class FlushService {

  private static final long POLL_MILLIS = 50;

  private final FleetService fleet;
  private final Clock clock;

  FlushService(FleetService fleet, Clock clock) {
    this.fleet = fleet;
    this.clock = clock;
  }

  /** Waits for that long at most. */
  public FlushResult flush(Duration timeout) {
    var deadline = clock.instant().plus(timeout);
    var result = fleet.call(FlushService::flushAll);
    while (!result.complete() && clock.instant().isBefore(deadline)) {
      pause();
      result = fleet.call(FlushService::flushAll);
    }
    return result;
  }

  private static FlushResult flushAll(FleetSimulation simulation) {
    var devices = simulation.devices().stream().filter(device -> device.queued() > 0).toList();
    devices.forEach(simulation.engine()::flush);
    var queued = devices.stream().mapToLong(Device::queued).sum();
    return new FlushResult(queued, devices.size(), queued == 0);
  }

  private static void pause() {
    new CompletableFuture<Void>()
        .completeOnTimeout(null, POLL_MILLIS, TimeUnit.MILLISECONDS)
        .join();
  }
}
