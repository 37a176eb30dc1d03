package io.gnomon.agent.device;

import io.gnomon.agent.identity.DeviceKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Devices that are to start without their memory. It happens when nothing of theirs is half told:
 * so that it is known for certain what the services heard.
 */
final class Restarts {

  private final Lifecycle lifecycle;
  private final TransactionSender transactions;
  private final EventSender events;
  private final Map<Device, Optional<DeviceKey>> wanted = new LinkedHashMap<>();

  Restarts(Lifecycle lifecycle, TransactionSender transactions, EventSender events) {
    this.lifecycle = lifecycle;
    this.transactions = transactions;
    this.events = events;
  }

  /**
   * As soon as it can be.
   *
   * @param key a new one where the device loses its identity as well
   */
  void want(Device device, Optional<DeviceKey> key) {
    wanted.put(device, key);
  }

  void turn() {
    wanted
        .entrySet()
        .removeIf(
            entry -> {
              var device = entry.getKey();
              var quiet = !device.transactions.hasBatch() && !device.attempts.hasBatch();
              if (quiet && device.takesPart()) {
                transactions.forget(device);
                events.forget(device);
                lifecycle.restart(device, entry.getValue());
              }
              return quiet || !device.takesPart();
            });
  }
}
