package io.gnomon.policy.device;

import io.gnomon.policy.Epoch;
import io.gnomon.policy.devicegroup.DeviceGroup;
import io.gnomon.policy.devicegroup.DeviceGroups;
import io.gnomon.policy.devicegroup.GroupRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What other features ask about devices. */
@ApplicationScoped
public class DeviceDirectory {

  private static final int CHUNK = 20_000;

  private final DeviceRepository repository;
  private final DeviceGroups groups;
  private final DeviceRegrouping regrouping;
  private final Epoch epoch;

  DeviceDirectory(
      DeviceRepository repository, DeviceGroups groups, DeviceRegrouping regrouping, Epoch epoch) {
    this.repository = repository;
    this.groups = groups;
    this.regrouping = regrouping;
    this.epoch = epoch;
  }

  /** The device of that id, whatever its state. */
  @Transactional
  public Optional<Device> find(String deviceId) {
    return repository
        .find(deviceId)
        .map(row -> DeviceRepository.device(row, groupRef(row.groupId)));
  }

  /** The group of that device; empty where there is no such device. */
  @Transactional
  public Optional<GroupRef> groupOf(String deviceId) {
    return repository.find(deviceId).map(row -> groupRef(row.groupId));
  }

  /** The group of an active device, as of a revision of the device. */
  public record Placement(String deviceId, GroupRef group, long epoch, long revision) {}

  /** Tells of every active device. */
  @Transactional
  public void eachPlacement(Consumer<Placement> reader) {
    var refs = groups.naming();
    var current = epoch.current();
    var chunk = repository.placedAfter(new UUID(0, 0), CHUNK);
    while (!chunk.isEmpty()) {
      for (var row : chunk) {
        reader.accept(
            new Placement(row.id().toString(), refs.of(row.groupId()), current, row.revision()));
      }
      chunk = repository.placedAfter(chunk.get(chunk.size() - 1).id(), CHUNK);
    }
  }

  /** How many devices are active. */
  @Transactional
  public long activeCount() {
    return repository.countActive();
  }

  /** Names of devices by id; unknown ids are absent. */
  @Transactional
  public Map<String, String> names(Collection<String> deviceIds) {
    return repository.names(deviceIds);
  }

  /**
   * Ids of active devices in a stable order, some at a time.
   *
   * @param afterId the last one seen; null at the beginning
   */
  @Transactional
  public List<String> activeAfter(@Nullable String afterId, int limit) {
    return repository.activeAfter(afterId, limit);
  }

  /** All groups by rank, the built-in one last. */
  public List<DeviceGroup> groups() {
    return groups.all();
  }

  /** Notes that the device was heard of; often called, seldom written. */
  @Transactional
  public void seen(String deviceId, Instant at) {
    repository.seen(deviceId, at);
  }

  /** Tells the other services of all devices anew: after the feed's epoch was raised. */
  @Transactional
  public void republish() {
    regrouping.republishAll();
  }

  private GroupRef groupRef(long id) {
    return groups.find(Long.toString(id)).orElse(GroupRef.UNGROUPED);
  }
}
