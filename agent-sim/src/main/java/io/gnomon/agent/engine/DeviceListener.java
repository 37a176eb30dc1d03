package io.gnomon.agent.engine;

import io.gnomon.agent.device.Device;
import io.gnomon.agent.traffic.Attempt;

/** Observes the devices of a fleet; called on its event loop. */
public interface DeviceListener {

  /** The id or the state of the device has changed. */
  void changed(Device device);

  /** A user of the device was blocked, warned, or went on after a warning. */
  void attempted(Device device, Attempt attempt);
}
