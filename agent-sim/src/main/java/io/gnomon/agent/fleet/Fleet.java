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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The devices, by place and by id. Touched on the fleet's loop alone. */
final class Fleet {

  private final Organisation organisation;
  private final DeviceConfig config;
  private final List<Device> devices = new ArrayList<>();
  private final List<Department> departments = new ArrayList<>();
  private final Map<String, Device> byId = new HashMap<>();

  Fleet(Organisation organisation, DeviceConfig config) {
    this.organisation = organisation;
    this.config = config;
  }

  int size() {
    return devices.size();
  }

  Device device(int ordinal) {
    return devices.get(ordinal);
  }

  Stream<Device> devices() {
    return devices.stream();
  }

  /** The department of each device. */
  List<Department> departments() {
    return departments;
  }

  Optional<Device> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** A device that has yet to enrol. */
  Device add(Department department, DeviceKey key, @Nullable String enrolmentToken) {
    var ordinal = devices.size();
    var name = String.format(Locale.ROOT, "LAPTOP-%05d", ordinal + 1);
    var profile =
        new DeviceProfile(
            ordinal,
            name,
            department,
            department.platform(ordinal),
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
    if (saved.id() != null) {
      device.resume(saved.id());
      indexed(device);
    }
  }

  /** The device has another id now. */
  void indexed(Device device) {
    var id = device.id();
    if (id != null && device.state() == DeviceState.ENROLLED && byId.put(id, device) != device) {
      byId.entrySet().removeIf(e -> e.getValue() == device && !e.getKey().equals(id));
    }
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
    return new SavedDevice(
        profile.name(),
        profile.department().name(),
        profile.key().text(),
        device.id(),
        profile.enrolmentToken());
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
