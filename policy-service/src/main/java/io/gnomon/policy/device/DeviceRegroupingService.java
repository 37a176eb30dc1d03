package io.gnomon.policy.device;

import io.gnomon.policy.devicegroup.DeviceAttributes;
import io.gnomon.policy.devicegroup.DevicesMoved;
import io.gnomon.policy.devicegroup.GroupMembers;
import io.gnomon.policy.devicegroup.GroupRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Assigns all devices to groups again, some thousands at a time; writes only those that move. */
@ApplicationScoped
public class DeviceRegroupingService implements GroupMembers {

  private static final int CHUNK = 5_000;
  private static final UUID FIRST = new UUID(0, 0);

  private final DeviceStore store;
  private final DevicePublisher publisher;
  private final Event<DevicesMoved> moved;
  private final Clock clock;

  DeviceRegroupingService(
      DeviceStore store, DevicePublisher publisher, Event<DevicesMoved> moved, Clock clock) {
    this.store = store;
    this.publisher = publisher;
    this.moved = moved;
    this.clock = clock;
  }

  @Override
  public Map<String, Long> counts() {
    return store.countsByGroup();
  }

  @Override
  public int regroup(Function<DeviceAttributes, GroupRef> assignment) {
    var count = 0;
    var chunk = store.after(FIRST, CHUNK);
    while (!chunk.isEmpty()) {
      count += move(chunk, assignment);
      chunk = store.after(last(chunk), CHUNK);
    }
    return count;
  }

  @Override
  public void renamed(GroupRef group) {
    var id = Long.parseLong(group.id());
    republish(after -> store.inGroupAfter(id, after, CHUNK), clock.instant());
  }

  /** Publishes all devices again: after the feed's epoch was raised. */
  @Transactional
  public void republishAll() {
    republish(after -> store.after(after, CHUNK), null);
  }

  private void republish(Function<UUID, List<DeviceEntity>> next, @Nullable Instant regroupedAt) {
    var chunk = next.apply(FIRST);
    while (!chunk.isEmpty()) {
      publishAndStore(store.lockAll(chunk.stream().map(row -> row.id).toList()), regroupedAt);
      chunk = next.apply(last(chunk));
    }
  }

  private static UUID last(List<DeviceEntity> chunk) {
    return chunk.get(chunk.size() - 1).id;
  }

  private int move(List<DeviceEntity> chunk, Function<DeviceAttributes, GroupRef> assignment) {
    var groups = new HashMap<UUID, GroupRef>();
    for (var row : chunk) {
      var group = assignment.apply(row.attributes());
      if (row.groupId != Long.parseLong(group.id())) {
        groups.put(row.id, group);
      }
    }
    if (!groups.isEmpty()) {
      var rows = store.lockAll(groups.keySet());
      for (var row : rows) {
        row.groupId = Long.parseLong(Objects.requireNonNull(groups.get(row.id)).id());
      }
      publishAndStore(rows, clock.instant());
      var byId = new HashMap<String, GroupRef>();
      groups.forEach((id, group) -> byId.put(id.toString(), group));
      moved.fire(new DevicesMoved(byId));
    }
    return groups.size();
  }

  private void publishAndStore(List<DeviceEntity> rows, @Nullable Instant regroupedAt) {
    publisher.publish(rows, List.of());
    store.updateGroups(rows, regroupedAt);
  }
}
