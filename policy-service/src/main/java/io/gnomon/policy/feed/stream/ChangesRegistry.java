package io.gnomon.policy.feed.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All requests for changes that wait or are being answered. A device has one, so that it can
 * neither fill the memory nor keep others out; a later one ends an earlier one.
 */
@ApplicationScoped
@Startup // So that its metrics exist from the start.
class ChangesRegistry {

  private final Map<String, ChangesRequest> byDevice = new ConcurrentHashMap<>();
  private final int maxRequests;
  private volatile boolean draining;

  ChangesRegistry(FeedStreamConfig config, MeterRegistry metrics) {
    this.maxRequests = config.maxChangesRequests();
    Gauge.builder("gnomon.feed.changes.open", byDevice, Map::size)
        .description("Requests for changes that wait or are being answered")
        .register(metrics);
  }

  /** Answers all that wait: this process is about to end. */
  void drain(@Observes ShutdownDelayInitiatedEvent event) {
    draining = true;
    byDevice.values().forEach(each -> each.loop.run(each::stopWaiting));
  }

  /** Whether a request of the device has room. */
  boolean hasRoom(String deviceId) {
    return byDevice.size() < maxRequests || byDevice.containsKey(deviceId);
  }

  /** Adds one, which has to be removed when it is over. */
  void add(ChangesRequest request) {
    var earlier = byDevice.put(request.deviceId(), request);
    if (earlier != null) {
      earlier.loop.run(earlier::end);
    }
    if (draining) {
      request.loop.run(request::stopWaiting);
    }
  }

  /** Removes one that is over. */
  void remove(ChangesRequest request) {
    byDevice.remove(request.deviceId(), request);
  }
}
