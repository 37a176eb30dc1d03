package io.gnomon.policy.device;

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
import org.jspecify.annotations.Nullable;

/** What other features ask about devices. */
@ApplicationScoped
public class DeviceDirectory {

  private final DeviceRepository repository;
  private final DeviceGroups groups;

  private final DeviceRegrouping regrouping;

  DeviceDirectory(DeviceRepository repository, DeviceGroups groups, DeviceRegrouping regrouping) {
    this.repository = repository;
    this.groups = groups;
    this.regrouping = regrouping;
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
