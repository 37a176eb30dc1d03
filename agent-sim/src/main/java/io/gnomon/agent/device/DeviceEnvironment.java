package io.gnomon.agent.device;

import java.time.Duration;

/**
 * What surrounds a device: its user, its network, the error of its clock. Written by {@link
 * EnvironmentChanges}, on the event loop of the fleet.
 */
public final class DeviceEnvironment {

  private String user;
  private String ipAddress;
  private int clockErrorSeconds;

  DeviceEnvironment(DeviceProfile profile) {
    this.user = profile.user();
    this.ipAddress = profile.ipAddress();
  }

  /** Who uses the device now. */
  public String user() {
    return user;
  }

  /** Its address in the present network. */
  public String ipAddress() {
    return ipAddress;
  }

  /** The server's time as the device computes it. */
  public long deviceMillis(long serverMillis) {
    return serverMillis + clockErrorSeconds * 1_000L;
  }

  void setUser(String user) {
    this.user = user;
  }

  void setIpAddress(String ipAddress) {
    this.ipAddress = ipAddress;
  }

  void setClockError(Duration error) {
    this.clockErrorSeconds = Math.toIntExact(error.toSeconds());
  }
}
