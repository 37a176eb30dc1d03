package io.gnomon.agent.fault;

import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.DeviceEngine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;

/** Devices without a network, for some time; flapping ones go and come within it. */
final class Outage {

  /** So long a flapping device is away, and so long it stays, at most. */
  private static final long LONGEST_AWAY = 20_000;

  private static final long LONGEST_HERE = 40_000;
  private static final long SHORTEST = 1_000;

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
        engine.online(device, false);
      }
      next.add(flapping ? nowMillis + random.nextLong(LONGEST_HERE) : Long.MAX_VALUE);
    }
  }

  /** Whether it is over. */
  boolean turn(long nowMillis) {
    if (nowMillis >= untilMillis) {
      end();
      return true;
    }
    for (int i = 0; flapping && i < devices.size(); i++) {
      if (next.get(i) <= nowMillis) {
        var device = devices.get(i);
        engine.online(device, !device.online());
        var longest = device.online() ? LONGEST_HERE : LONGEST_AWAY;
        next.set(i, nowMillis + random.nextLong(SHORTEST, longest));
      }
    }
    return false;
  }

  /** These are no longer its concern; returns whether none is left. */
  boolean release(Collection<Device> others) {
    var gone = new HashSet<>(others);
    for (int i = devices.size() - 1; i >= 0; i--) {
      if (gone.contains(devices.get(i))) {
        devices.remove(i);
        next.remove(i);
      }
    }
    return devices.isEmpty();
  }

  void end() {
    devices.forEach(device -> engine.online(device, true));
  }
}
