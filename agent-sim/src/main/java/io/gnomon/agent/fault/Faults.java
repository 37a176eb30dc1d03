package io.gnomon.agent.fault;

import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.DeviceEngine;
import io.gnomon.agent.device.DeviceState;
import io.gnomon.agent.identity.DeviceKey;
import io.gnomon.agent.organisation.Organisation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Brings devices into trouble. Which devices an order meets follows from the seed and the number of
 * the order. Belongs to the fleet's loop.
 */
public final class Faults {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int MOST_CLONES = 1_000;

  private final DeviceEngine engine;
  private final Organisation organisation;
  private final long seed;
  private final List<Outage> outages = new ArrayList<>();
  private final List<Device> clones = new ArrayList<>();
  private long orders;
  private int moves;
  private int users;

  public Faults(DeviceEngine engine, Organisation organisation, long seed) {
    this.engine = engine;
    this.organisation = organisation;
    this.seed = seed;
  }

  /**
   * Does it.
   *
   * @param fleet all devices
   * @param nowMillis by a clock that only goes forward
   * @return how many devices it met
   */
  public int order(Fault fault, List<Device> fleet, long nowMillis) {
    if (fault.kind() == FaultKind.REPEAT) {
      engine.repeat(fault.share(), fault.late());
      return fleet.size();
    }
    var met = meets(fault, fleet);
    switch (fault.kind()) {
      case OFFLINE, FLAPPING -> outages.add(outage(fault, met, nowMillis));
      case ONLINE -> backOnline(met);
      case CLONE -> met.stream().limit(MOST_CLONES).map(engine::cloned).forEach(clones::add);
      case USER -> met.forEach(device -> device.use(organisation.user(fleet.size() + users++)));
      default -> met.forEach(device -> strike(fault, device));
    }
    return met.size();
  }

  /** Lets time pass for what lasts. */
  public void turn(long nowMillis) {
    outages.removeIf(outage -> outage.turn(nowMillis));
  }

  /** Devices that live with the identity of another one. */
  public List<Device> clones() {
    return Collections.unmodifiableList(clones);
  }

  /** Nothing goes wrong any more. */
  public void end() {
    outages.forEach(Outage::end);
    outages.clear();
    engine.repeat(0, false);
    clones.forEach(engine::forget);
    clones.clear();
  }

  private void strike(Fault fault, Device device) {
    switch (fault.kind()) {
      case RESTART -> engine.restart(device, Optional.empty());
      case WIPE -> engine.restart(device, Optional.of(DeviceKey.generate()));
      case CLOCK -> engine.skew(device, fault.skew().toMillis());
      case NETWORK -> device.move(elsewhere(moves++));
      default -> throw new IllegalArgumentException("no fault of a single device: " + fault.kind());
    }
  }

  private void backOnline(List<Device> met) {
    outages.removeIf(outage -> outage.release(met));
    met.forEach(device -> engine.online(device, true));
  }

  private Outage outage(Fault fault, List<Device> met, long nowMillis) {
    var until = fault.lasts().isZero() ? Long.MAX_VALUE : nowMillis + fault.lasts().toMillis();
    var random = new SplittableRandom(seed + orders);
    var outage = new Outage(engine, met, until, fault.kind() == FaultKind.FLAPPING, random);
    outage.begin(nowMillis);
    return outage;
  }

  /** A share of the enrolled devices, another one at each order. */
  private List<Device> meets(Fault fault, List<Device> fleet) {
    var enrolled = new ArrayList<Device>(fleet);
    enrolled.removeIf(device -> device.state() != DeviceState.ENROLLED);
    var wanted = (int) Math.round(enrolled.size() * fault.share());
    Collections.shuffle(enrolled, new Random(seed ^ (++orders * GOLDEN)));
    return List.copyOf(enrolled.subList(0, wanted));
  }

  /** An address that no device has at first. */
  private static String elsewhere(int n) {
    return "172." + (16 + (n >> 16) % 16) + "." + (n >> 8 & 255) + "." + (n & 255);
  }
}
