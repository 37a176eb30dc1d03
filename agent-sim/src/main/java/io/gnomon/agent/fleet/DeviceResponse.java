package io.gnomon.agent.fleet;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.DeviceState;
import io.gnomon.agent.feed.Group;
import org.jspecify.annotations.Nullable;

/** A device as people see it. */
record DeviceResponse(
    String id,
    String name,
    String department,
    String osPlatform,
    String user,
    String ipAddress,
    DeviceState state,
    @Nullable Group group,
    @JsonUnwrapped Connection connection) {

  /** How it stands to the services. */
  record Connection(
      boolean connected,
      boolean online,
      @Nullable Long enforcedRevision,
      @Nullable String cursor,
      int queued) {}

  static DeviceResponse from(Device device) {
    var profile = device.profile();
    var policy = device.policy();
    return new DeviceResponse(
        String.valueOf(device.id()),
        profile.name(),
        profile.department().name(),
        profile.platform(),
        device.user(),
        device.ipAddress(),
        device.state(),
        policy.group(),
        new Connection(
            device.connected(),
            device.online(),
            policy.cursor() == null ? null : policy.revision(),
            policy.cursor(),
            device.queued()));
  }
}
