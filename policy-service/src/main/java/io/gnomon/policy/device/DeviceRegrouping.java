package io.gnomon.policy.device;

import io.gnomon.policy.devicegroup.DeviceAttributes;
import io.gnomon.policy.devicegroup.GroupMembers;
import io.gnomon.policy.devicegroup.GroupRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Assigns all devices anew, some thousands at a time, writing only those that move. */
@ApplicationScoped
class DeviceRegrouping implements GroupMembers {

  private static final int CHUNK = 5_000;
  private static final UUID FIRST = new UUID(0, 0);

  private final DeviceRepository repository;
  private final DevicePublisher publisher;

  DeviceRegrouping(DeviceRepository repository, DevicePublisher publisher) {
    this.repository = repository;
    this.publisher = publisher;
  }

  @Override
  public Map<String, Long> counts() {
    return repository.countsByGroup();
  }

  @Override
  public int regroup(Function<DeviceAttributes, GroupRef> assignment) {
    var moved = 0;
    var chunk = repository.after(FIRST, CHUNK);
    while (!chunk.isEmpty()) {
      moved += move(chunk, assignment);
      chunk = repository.after(last(chunk), CHUNK);
    }
    return moved;
  }

  @Override
  public void renamed(GroupRef group) {
    var id = Long.parseLong(group.id());
    republish(after -> repository.inGroupAfter(id, after, CHUNK));
  }

  /** Tells the other services of all devices. */
  void republishAll() {
    republish(after -> repository.after(after, CHUNK));
  }

  private void republish(Function<UUID, List<DeviceEntity>> next) {
    var chunk = next.apply(FIRST);
    while (!chunk.isEmpty()) {
      repository.raiseRevisions(chunk);
      publisher.publish(chunk);
      chunk = next.apply(last(chunk));
    }
  }

  private static UUID last(List<DeviceEntity> chunk) {
    return chunk.get(chunk.size() - 1).id;
  }

  private int move(List<DeviceEntity> chunk, Function<DeviceAttributes, GroupRef> assignment) {
    var moved = new HashMap<String, GroupRef>();
    for (var row : chunk) {
      var group = assignment.apply(DeviceRepository.attributes(row));
      var id = Long.parseLong(group.id());
      if (row.groupId != id) {
        row.groupId = id;
        moved.put(row.id.toString(), group);
      }
    }
    if (!moved.isEmpty()) {
      var rows = chunk.stream().filter(row -> moved.containsKey(row.id.toString())).toList();
      repository.storeGroups(rows);
      publisher.publish(rows);
      publisher.tellMoved(moved);
    }
    return moved.size();
  }
}
