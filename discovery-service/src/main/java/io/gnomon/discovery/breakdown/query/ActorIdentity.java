package io.gnomon.discovery.breakdown.query;

import io.gnomon.discovery.directory.DeviceGroup;
import org.jspecify.annotations.Nullable;

/**
 * An actor, as lists name it.
 *
 * @param id a name as it was seen, or of a person their id
 * @param name the same, but for devices and people that are known
 * @param group of a device that is known and not revoked
 * @param label of the smallest range that an IP address lies in and that has one
 * @param personId of the person whose names these are; absent where a name belongs to no person
 */
public record ActorIdentity(
    String id,
    String name,
    @Nullable DeviceGroup group,
    @Nullable String label,
    @Nullable String personId) {

  static ActorIdentity ofName(String name) {
    return new ActorIdentity(name, name, null, null, null);
  }

  static ActorIdentity ofAddress(String address, @Nullable String label) {
    return new ActorIdentity(address, address, null, label, null);
  }
}
