package io.gnomon.policy.device;

/** Which devices hold a feed stream at this moment. Implemented by the feed. */
public interface DeviceConnections {

  /** Whether the device is connected to this replica. */
  boolean isConnected(String deviceId);
}
