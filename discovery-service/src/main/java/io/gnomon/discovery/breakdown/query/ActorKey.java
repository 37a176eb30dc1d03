package io.gnomon.discovery.breakdown.query;

import io.gnomon.discovery.usage.Actor;
import io.gnomon.matching.host.IpAddress;
import io.gnomon.matching.pseudonym.UserName;

/** A user, IP address or device, as a request names it. */
public record ActorKey(Actor actor, String name) {

  /** As it is stored. */
  String canonicalName() {
    return switch (actor) {
      case USER -> UserName.canonical(name);
      case IP_ADDRESS -> IpAddress.parse(name).map(IpAddress::toString).orElse(name);
      case DEVICE -> name;
    };
  }

  String label() {
    return switch (actor) {
      case USER -> "user";
      case IP_ADDRESS -> "IP address";
      case DEVICE -> "device";
    };
  }
}
