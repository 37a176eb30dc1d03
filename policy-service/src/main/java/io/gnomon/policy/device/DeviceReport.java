package io.gnomon.policy.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;

/** Adds to devices what the feed and the rollout know of them. */
@ApplicationScoped
class DeviceReport {

  private final Instance<DeviceConnections> connections;
  private final Instance<DeviceRollout> rollout;

  DeviceReport(Instance<DeviceConnections> connections, Instance<DeviceRollout> rollout) {
    this.connections = connections;
    this.rollout = rollout;
  }

  List<DeviceResponse> of(List<Device> devices) {
    var ids = devices.stream().map(Device::id).toList();
    var enforced =
        rollout.isResolvable()
            ? rollout.get().enforced(ids)
            : Map.<String, DeviceRollout.Enforced>of();
    return devices.stream()
        .map(
            device ->
                new DeviceResponse(device, isConnected(device.id()), enforced.get(device.id())))
        .toList();
  }

  private boolean isConnected(String id) {
    return connections.isResolvable() && connections.get().isConnected(id);
  }
}
