package io.gnomon.agent.device;

import io.gnomon.agent.transport.ServiceResponse;
import java.time.Duration;

/** Changes the environment of devices. Belongs to the event loop of the fleet. */
public final class EnvironmentChanges {

  /** Another person uses the device from now on. */
  public void setUser(Device device, String user) {
    device.environment().setUser(user);
  }

  /** The device is in another network from now on. */
  public void setIpAddress(Device device, String ipAddress) {
    device.environment().setIpAddress(ipAddress);
  }

  /** The clock of the device is wrong by that much until the next response corrects it. */
  public void setClockError(Device device, Duration error) {
    device.environment().setClockError(error);
  }

  /** Every response carries the server's time. */
  public void received(Device device, ServiceResponse response) {
    if (response.status() != 0) {
      device.environment().setClockError(Duration.ZERO);
    }
  }
}
