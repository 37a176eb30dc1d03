package io.gnomon.agent.engine;

import io.gnomon.agent.device.Device;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;

/** Devices without a network, for a duration; flapping ones have one now and then. */
final class Outage {

  private static final long MAX_OFFLINE_MILLIS = 20_000;
  private static final long MAX_ONLINE_MILLIS = 40_000;
  private static final long MIN_PHASE_MILLIS = 1_000;

  private final DeviceEngine engine;
  private final List<Device> devices;
  private final long untilMillis;
  private final boolean flapping;
  private final RandomGenerator random;
  private final List<Long> next = new ArrayList<>();

  Outage(
      DeviceEngine engine,
      List<Device> devices,
      long untilMillis,
      boolean flapping,
      RandomGenerator random) {
    this.engine = engine;
    this.devices = new ArrayList<>(devices);
    this.untilMillis = untilMillis;
    this.flapping = flapping;
    this.random = random;
  }

  void begin(long nowMillis) {
    for (var device : devices) {
      if (!flapping) {
        engine.setOnline(device, false);
      }
      next.add(flapping ? nowMillis + random.nextLong(MAX_ONLINE_MILLIS) : Long.MAX_VALUE);
    }
  }

  /** Advances it; returns whether the outage has ended. */
  boolean turn(long nowMillis) {
    if (nowMillis >= untilMillis) {
      end();
      return true;
    }
    for (int i = 0; flapping && i < devices.size(); i++) {
      if (next.get(i) <= nowMillis) {
        var device = devices.get(i);
        engine.setOnline(device, !device.lifecycle().online());
        var maxPhase = device.lifecycle().online() ? MAX_ONLINE_MILLIS : MAX_OFFLINE_MILLIS;
        next.set(i, nowMillis + random.nextLong(MIN_PHASE_MILLIS, maxPhase));
      }
    }
    return false;
  }

  /** Removes devices from the outage; returns whether none is left. */
  boolean release(Collection<Device> others) {
    var removed = new HashSet<>(others);
    for (int i = devices.size() - 1; i >= 0; i--) {
      if (removed.contains(devices.get(i))) {
        devices.remove(i);
        next.remove(i);
      }
    }
    return devices.isEmpty();
  }

  void end() {
    devices.forEach(device -> engine.setOnline(device, true));
  }
}
