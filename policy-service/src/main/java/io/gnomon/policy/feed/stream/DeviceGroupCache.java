package io.gnomon.policy.feed.stream;

import io.gnomon.policy.device.DeviceReader;
import io.gnomon.policy.devicegroup.DevicesMoved;
import io.gnomon.policy.devicegroup.GroupRef;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The group of each device, in memory, so that devices may connect while PostgreSQL is away and no
 * connection waits for it. Filled from PostgreSQL at the start, then kept up to date by this
 * process's own commits and, for those of other replicas, by {@link DeviceGroupFollower} and {@link
 * DeviceGroupWorker}.
 */
@ApplicationScoped
class DeviceGroupCache {

  private static final Logger LOG = Logger.getLogger(DeviceGroupCache.class);
  private static final int BEFORE_FOLLOWERS = 100;

  private final FeedStreamRegistry streams;
  private final DeviceReader devices;
  private final Map<String, Membership> groups = new ConcurrentHashMap<>();
  private final Map<GroupRef, GroupRef> shared = new ConcurrentHashMap<>();

  DeviceGroupCache(FeedStreamRegistry streams, DeviceReader devices) {
    this.streams = streams;
    this.devices = devices;
  }

  /** A device's group as of a revision of the device. */
  record Membership(GroupRef group, long epoch, long revision) {

    boolean isOlderThan(Membership other) {
      return epoch == other.epoch ? revision < other.revision : epoch < other.epoch;
    }

    /** The revision follows with the message about the move. */
    Membership movedTo(GroupRef other) {
      return new Membership(other, epoch, revision);
    }
  }

  /** Groups that cannot be read now are read device by device. */
  void load(@Observes @Priority(BEFORE_FOLLOWERS) StartupEvent event) {
    var start = System.nanoTime();
    try {
      devices.forEachMembership(
          each ->
              groups.put(
                  each.deviceId(),
                  new Membership(deduplicated(each.group()), each.epoch(), each.revision())));
      LOG.infof(
          "the groups of %d devices were read in %d ms",
          groups.size(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    } catch (RuntimeException e) {
      LOG.warnf("the groups of devices are read one by one: %s", e.getMessage());
    }
  }

  /** The group, if it is in memory. */
  @Nullable GroupRef find(String deviceId) {
    var known = groups.get(deviceId);
    return known == null ? null : known.group();
  }

  /** Caches a group that was read from the database, unless one is there already. */
  GroupRef putIfAbsent(String deviceId, GroupRef group) {
    return groups
        .computeIfAbsent(deviceId, id -> new Membership(deduplicated(group), 0, 0))
        .group();
  }

  /** Moves devices whose groups changed here. */
  void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) DevicesMoved moved) {
    moved.groups().forEach(this::move);
  }

  /** Moves a device unless a newer group is known. */
  void update(String deviceId, Membership changed) {
    groups.compute(
        deviceId,
        (id, known) -> known == null || known.isOlderThan(changed) ? moved(id, changed) : known);
  }

  /** Within the change of the map: streams hear of moves in their order. */
  private Membership moved(String deviceId, Membership to) {
    var group = deduplicated(to.group());
    streams.move(deviceId, group);
    return new Membership(group, to.epoch(), to.revision());
  }

  /** Removes a device that belongs to no group any more. */
  void remove(String deviceId) {
    groups.remove(deviceId);
  }

  private void move(String deviceId, GroupRef group) {
    groups.compute(
        deviceId,
        (id, known) ->
            moved(id, known == null ? new Membership(group, 0, 0) : known.movedTo(group)));
  }

  /** One object for all devices of a group. */
  private GroupRef deduplicated(GroupRef group) {
    return shared.computeIfAbsent(group, same -> same);
  }
}
