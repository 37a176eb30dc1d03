package io.gnomon.agent.engine;

import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.DeviceKey;
import io.gnomon.agent.exchange.DeviceLifecycle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Devices that are to be restarted. Each is restarted once none of its batches is in flight, so
 * that the ledger knows for certain what the services have received.
 */
final class PendingRestarts {

  private final DeviceLifecycle lifecycle;
  private final Consumer<Device> discard;
  private final Map<Device, Optional<DeviceKey>> pending = new LinkedHashMap<>();

  PendingRestarts(DeviceLifecycle lifecycle, Consumer<Device> discard) {
    this.lifecycle = lifecycle;
    this.discard = discard;
  }

  void add(Device device, Optional<DeviceKey> newKey) {
    pending.put(device, newKey);
  }

  void turn() {
    pending.entrySet().removeIf(entry -> restarted(entry.getKey(), entry.getValue()));
  }

  /** Whether the device need not be looked at again. */
  private boolean restarted(Device device, Optional<DeviceKey> newKey) {
    if (!device.lifecycle().isActive()) {
      return true;
    }
    if (device.transactions().hasBatch() || device.attempts().hasBatch()) {
      return false;
    }
    discard.accept(device);
    lifecycle.restart(device, newKey);
    return true;
  }
}
