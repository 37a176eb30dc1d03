package io.gnomon.agent.engine;

import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.DeviceKey;
import io.gnomon.agent.device.DeviceState;
import io.gnomon.agent.organisation.Organisation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Injects faults into devices. Which devices are affected follows from the seed and the number of
 * the fault. Belongs to the event loop of the fleet.
 */
public final class Faults {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int MAX_CLONES = 1_000;

  private final DeviceEngine engine;
  private final Organisation organisation;
  private final long seed;
  private final List<Outage> outages = new ArrayList<>();
  private final List<Device> clones = new ArrayList<>();
  private long injected;
  private int moves;
  private int users;

  public Faults(DeviceEngine engine, Organisation organisation, long seed) {
    this.engine = engine;
    this.organisation = organisation;
    this.seed = seed;
  }

  /**
   * Injects a fault.
   *
   * @param fleet all devices
   * @param nowMillis by a monotonic clock
   * @return how many devices are affected
   */
  public int inject(Fault fault, List<Device> fleet, long nowMillis) {
    if (fault.kind() == FaultKind.REPEAT) {
      engine.repetition().set(fault.share(), fault.late());
      return fleet.size();
    }
    var affected = select(fault, fleet);
    switch (fault.kind()) {
      case OFFLINE, FLAPPING -> outages.add(outage(fault, affected, nowMillis));
      case ONLINE -> setOnline(affected);
      case CLONE ->
          affected.stream().limit(MAX_CLONES).map(engine::startClone).forEach(clones::add);
      case USER -> affected.forEach(device -> changeUser(device, fleet.size()));
      default -> affected.forEach(device -> inject(fault, device));
    }
    return affected.size();
  }

  /** Advances outages. */
  public void turn(long nowMillis) {
    outages.removeIf(outage -> outage.turn(nowMillis));
  }

  /** Devices that have the identity of another one. */
  public List<Device> clones() {
    return Collections.unmodifiableList(clones);
  }

  /** Ends all faults. */
  public void end() {
    outages.forEach(Outage::end);
    outages.clear();
    engine.repetition().set(0, false);
    clones.forEach(engine::shutDown);
    clones.clear();
  }

  private void inject(Fault fault, Device device) {
    switch (fault.kind()) {
      case RESTART -> engine.restart(device, Optional.empty());
      case WIPE -> engine.restart(device, Optional.of(DeviceKey.generate()));
      case CLOCK -> engine.environment().setClockError(device, fault.clockError());
      case NETWORK -> engine.environment().setIpAddress(device, unusedAddress(moves++));
      default ->
          throw new IllegalArgumentException("not a fault of a single device: " + fault.kind());
    }
  }

  private void setOnline(List<Device> affected) {
    outages.removeIf(outage -> outage.release(affected));
    affected.forEach(device -> engine.setOnline(device, true));
  }

  private Outage outage(Fault fault, List<Device> affected, long nowMillis) {
    var until =
        fault.duration().isZero() ? Long.MAX_VALUE : nowMillis + fault.duration().toMillis();
    var random = new SplittableRandom(seed + injected);
    var outage = new Outage(engine, affected, until, fault.kind() == FaultKind.FLAPPING, random);
    outage.begin(nowMillis);
    return outage;
  }

  /** A share of the enrolled devices, another one for each fault. */
  private List<Device> select(Fault fault, List<Device> fleet) {
    var enrolled = new ArrayList<Device>(fleet);
    enrolled.removeIf(device -> device.lifecycle().state() != DeviceState.ENROLLED);
    var count = (int) Math.round(enrolled.size() * fault.share());
    Collections.shuffle(enrolled, new Random(seed ^ (++injected * GOLDEN)));
    return List.copyOf(enrolled.subList(0, count));
  }

  private void changeUser(Device device, int devices) {
    engine.environment().setUser(device, organisation.user(devices + users++));
  }

  /** An address that no device has at first. */
  private static String unusedAddress(int n) {
    return "172." + (16 + (n >> 16) % 16) + "." + (n >> 8 & 255) + "." + (n & 255);
  }
}
