package io.gnomon.agent.fleet;

import io.gnomon.agent.device.Device;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Makes all devices send what they have, and waits until it is answered for. */
@Singleton
class Flushing {

  private static final long LOOK_MILLIS = 50;

  private final FleetRunner runner;
  private final FleetLoop loop;

  Flushing(FleetRunner runner, FleetLoop loop) {
    this.runner = runner;
    this.loop = loop;
  }

  /**
   * What is left.
   *
   * @param queued transactions and events that are not acknowledged, on how many devices
   */
  record Result(long queued, long devices, boolean complete) {}

  Result flush(int timeoutSeconds) {
    var deadline = Instant.now().plus(Duration.ofSeconds(timeoutSeconds));
    var result = look();
    while (!result.complete() && Instant.now().isBefore(deadline)) {
      pause();
      result = look();
    }
    return result;
  }

  private Result look() {
    return loop.call(
        () -> {
          var waiting = runner.fleet.devices().filter(device -> device.queued() > 0).toList();
          waiting.forEach(runner.engine::flush);
          var queued = waiting.stream().mapToLong(Device::queued).sum();
          return new Result(queued, waiting.size(), queued == 0);
        });
  }

  private static void pause() {
    new CompletableFuture<Void>()
        .completeOnTimeout(null, LOOK_MILLIS, TimeUnit.MILLISECONDS)
        .join();
  }
}
