package io.gnomon.policy.device.overview;

import io.gnomon.policy.device.Device;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Adds to devices what the feed and the rollout know of them. */
@ApplicationScoped
class DeviceOverviewService {

  private final DeviceConnections connections;
  private final DeviceRollout rollout;

  DeviceOverviewService(DeviceConnections connections, DeviceRollout rollout) {
    this.connections = connections;
    this.rollout = rollout;
  }

  List<DeviceResponse> of(List<Device> devices) {
    var enforced = rollout.enforced(devices.stream().map(Device::id).toList());
    return devices.stream()
        .map(
            device ->
                new DeviceResponse(
                    device, connections.isConnected(device.id()), enforced.get(device.id())))
        .toList();
  }
}
