package io.gnomon.discovery.usagecache.days;

import io.gnomon.discovery.usage.Actor;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The numbers that stand for sites, users, IP addresses and devices in blocks. */
public final class UsageNumbers {

  private final IdIndex sites = new IdIndex();
  private final Map<Actor, IdIndex> actors = new EnumMap<>(Actor.class);

  /** Without any. */
  public UsageNumbers() {
    for (var actor : Actor.values()) {
      actors.put(actor, new IdIndex());
    }
  }

  public IdIndex sites() {
    return sites;
  }

  /** The numbers of one kind of actor. */
  public IdIndex of(Actor actor) {
    return Objects.requireNonNull(actors.get(actor));
  }

  long bytes() {
    return sites.bytes() + actors.values().stream().mapToLong(IdIndex::bytes).sum();
  }
}
