package io.gnomon.agent.fleet;

import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.DeviceConfig;
import io.gnomon.agent.device.DeviceKey;
import io.gnomon.agent.device.DeviceProfile;
import io.gnomon.agent.device.DeviceState;
import io.gnomon.agent.fleet.FleetState.SavedDevice;
import io.gnomon.agent.organisation.Department;
import io.gnomon.agent.organisation.Organisation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The devices of a fleet, by index and by id. Belongs to the event loop of the fleet. */
public final class Fleet {

  private final Organisation organisation;
  private final DeviceConfig config;
  private final int firstDevice;
  private final List<Device> devices = new ArrayList<>();
  private final List<Department> departments = new ArrayList<>();
  private final Map<String, Device> byId = new HashMap<>();

  Fleet(Organisation organisation, DeviceConfig config, int firstDevice) {
    this.organisation = organisation;
    this.config = config;
    this.firstDevice = firstDevice;
  }

  /** The number of devices, including removed ones. */
  public int size() {
    return devices.size();
  }

  /** All devices by index, including removed ones. */
  public Stream<Device> stream() {
    return devices.stream();
  }

  /** The device with that id. */
  public Optional<Device> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  Device device(int index) {
    return devices.get(index);
  }

  List<Device> all() {
    return Collections.unmodifiableList(devices);
  }

  /** The department of each device. */
  List<Department> departments() {
    return departments;
  }

  /** The user of the device with that index. */
  String user(int index) {
    return organisation.user(firstDevice + index);
  }

  /** Adds a device that has yet to enrol. */
  void add(Department department, DeviceKey key, @Nullable String enrolmentToken) {
    add(new Device(nextProfile(department, key, enrolmentToken), config));
  }

  /** Adds a device of an earlier run; if its department is gone, it moves to the first one. */
  void add(SavedDevice saved) {
    var department =
        organisation.department(saved.department()).orElse(organisation.departments().get(0));
    var profile = nextProfile(department, DeviceKey.of(saved.key()), saved.enrolmentToken());
    if (Boolean.TRUE.equals(saved.removed())) {
      add(Device.removed(profile, config));
    } else if (saved.id() == null) {
      add(new Device(profile, config));
    } else {
      var earlierIds = Objects.requireNonNullElse(saved.earlierIds(), List.<String>of());
      var device = Device.enrolled(profile, config, saved.id(), earlierIds);
      add(device);
      idChanged(device);
    }
  }

  /** Indexes the present id of a device. */
  void idChanged(Device device) {
    var id = device.id();
    if (id != null && device.lifecycle().state() == DeviceState.ENROLLED) {
      byId.put(id, device);
      device.lifecycle().earlierIds().forEach(earlier -> byId.remove(earlier, device));
    }
  }

  /** A removed device keeps its index but is not found by its id. */
  void removed(Device device) {
    byId.values().removeIf(other -> other == device);
  }

  void clear() {
    devices.clear();
    departments.clear();
    byId.clear();
  }

  List<SavedDevice> saved() {
    return devices.stream().map(Fleet::saved).toList();
  }

  private void add(Device device) {
    devices.add(device);
    departments.add(device.profile().department());
  }

  private DeviceProfile nextProfile(
      Department department, DeviceKey key, @Nullable String enrolmentToken) {
    var index = devices.size();
    var ordinal = firstDevice + index;
    return new DeviceProfile(
        index,
        organisation.deviceName(ordinal),
        department,
        department.platform(index),
        organisation.user(ordinal),
        ipAddress(ordinal),
        key,
        enrolmentToken);
  }

  private static SavedDevice saved(Device device) {
    var profile = device.profile();
    var earlierIds = device.lifecycle().earlierIds();
    return new SavedDevice(
        profile.name(),
        profile.department().name(),
        profile.key().text(),
        device.id(),
        profile.enrolmentToken(),
        earlierIds.isEmpty() ? null : earlierIds,
        device.lifecycle().state() == DeviceState.REMOVED ? true : null);
  }

  /** From private ranges; every seventh device has an IPv6 address. */
  static String ipAddress(int ordinal) {
    var high = (ordinal >> 16) & 255;
    var middle = (ordinal >> 8) & 255;
    var low = ordinal & 255;
    return ordinal % 7 == 6
        ? "fd00:2026:"
            + Integer.toHexString(high + 1)
            + "::"
            + Integer.toHexString(ordinal & 0xffff)
        : "10." + (20 + high) + "." + middle + "." + low;
  }
}
