package io.gnomon.discovery.usagecache;

import io.gnomon.discovery.usage.Actor;

/** How many different users, IP addresses and devices there are. */
public record ActorCounts(long users, long ipAddresses, long devices) {

  static final ActorCounts NONE = new ActorCounts(0, 0, 0);

  /** The count of one kind. */
  public long of(Actor actor) {
    return switch (actor) {
      case USER -> users;
      case IP_ADDRESS -> ipAddresses;
      case DEVICE -> devices;
    };
  }
}
