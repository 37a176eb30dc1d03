package io.gnomon.agent.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.DeviceState;
import io.gnomon.agent.feed.Group;
import org.jspecify.annotations.Nullable;

/**
 * A device of the fleet.
 *
 * @param group its device group; absent before its first policy
 */
record DeviceResponse(
    String id,
    String name,
    String department,
    String osPlatform,
    String user,
    String ipAddress,
    DeviceState state,
    @Nullable Group group,
    @JsonUnwrapped ConnectionState connection) {

  /**
   * How a device is connected to the services.
   *
   * @param connected whether it receives the feed
   * @param online whether it has a network
   * @param enforcedRevision absent before its first policy
   * @param cursor its cursor in the feed; absent before its first policy
   * @param queued transactions and events that are not acknowledged
   */
  record ConnectionState(
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
        device.environment().user(),
        device.environment().ipAddress(),
        device.lifecycle().state(),
        policy.group(),
        new ConnectionState(
            device.feed().connected(),
            device.lifecycle().online(),
            policy.cursor() == null ? null : policy.revision(),
            policy.cursor(),
            device.queued()));
  }
}
