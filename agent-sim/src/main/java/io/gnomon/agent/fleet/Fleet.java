package io.gnomon.agent.fleet;

import io.gnomon.agent.device.Device;
import io.gnomon.agent.device.DeviceConfig;
import io.gnomon.agent.device.DeviceProfile;
import io.gnomon.agent.device.DeviceState;
import io.gnomon.agent.fleet.FleetState.SavedDevice;
import io.gnomon.agent.identity.DeviceKey;
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

/** The devices, by place and by id. Touched on the fleet's loop alone. */
final class Fleet {

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

  int size() {
    return devices.size();
  }

  Device device(int place) {
    return devices.get(place);
  }

  Stream<Device> devices() {
    return devices.stream();
  }

  /** All of them, by place. */
  List<Device> all() {
    return Collections.unmodifiableList(devices);
  }

  /** The department of each device. */
  List<Department> departments() {
    return departments;
  }

  /** Who uses the device at that place. */
  String user(int place) {
    return organisation.user(firstDevice + place);
  }

  Optional<Device> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** A device that has yet to enrol. */
  Device add(Department department, DeviceKey key, @Nullable String enrolmentToken) {
    var place = devices.size();
    var ordinal = firstDevice + place;
    var profile =
        new DeviceProfile(
            place,
            organisation.deviceName(ordinal),
            department,
            department.platform(place),
            organisation.user(ordinal),
            ipAddress(ordinal),
            key,
            enrolmentToken);
    var device = new Device(profile, config);
    devices.add(device);
    departments.add(department);
    return device;
  }

  /** A device of an earlier run; one whose department is gone moves to the first. */
  void add(SavedDevice saved) {
    var department =
        organisation.department(saved.department()).orElse(organisation.departments().get(0));
    var device = add(department, DeviceKey.of(saved.key()), saved.enrolmentToken());
    if (Boolean.TRUE.equals(saved.removed())) {
      device.remove();
    } else if (saved.id() != null) {
      device.resume(saved.id(), Objects.requireNonNullElse(saved.earlierIds(), List.of()));
      indexed(device);
    }
  }

  /** The device has another id now. */
  void indexed(Device device) {
    var id = device.id();
    if (id != null && device.state() == DeviceState.ENROLLED) {
      byId.put(id, device);
      device.earlierIds().forEach(earlier -> byId.remove(earlier, device));
    }
  }

  /** It is no longer one of the fleet; its place stays empty. */
  void remove(Device device) {
    device.remove();
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

  private static SavedDevice saved(Device device) {
    var profile = device.profile();
    var earlier = device.earlierIds();
    return new SavedDevice(
        profile.name(),
        profile.department().name(),
        profile.key().text(),
        device.id(),
        profile.enrolmentToken(),
        earlier.isEmpty() ? null : earlier,
        device.state() == DeviceState.REMOVED ? true : null);
  }

  /** From private ranges; every seventh device is in a network of IPv6. */
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
