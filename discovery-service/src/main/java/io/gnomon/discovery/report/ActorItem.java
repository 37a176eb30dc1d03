package io.gnomon.discovery.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.discovery.directory.DeviceGroup;
import io.gnomon.discovery.usage.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One user, IP address or device, in the field of that name.
 *
 * @param apps how many; null in a list of those who used one app
 */
record ActorItem(
    @Nullable Who user,
    @Nullable Who ipAddress,
    @Nullable Who device,
    @Nullable Long apps,
    @JsonUnwrapped Measures measures) {

  /**
   * Who it is.
   *
   * @param group of a device
   */
  record Who(String id, String name, @Nullable DeviceGroup group) {}

  static ActorItem of(Actor actor, Who who, @Nullable Long apps, Measures measures) {
    return new ActorItem(
        actor == Actor.USER ? who : null,
        actor == Actor.IP_ADDRESS ? who : null,
        actor == Actor.DEVICE ? who : null,
        apps,
        measures);
  }
}
