package io.gnomon.policy.devicegroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The groups, and which one a device belongs to. */
@ApplicationScoped
public class DeviceGroups {

  private final DeviceGroupRepository repository;

  DeviceGroups(DeviceGroupRepository repository) {
    this.repository = repository;
  }

  /** All by rank, the built-in one last. */
  @Transactional
  public List<DeviceGroup> all() {
    return repository.ranked();
  }

  /** The group of that id. */
  @Transactional
  public Optional<GroupRef> find(String id) {
    return GroupId.parse(id).flatMap(repository::findByIdOptional).map(DeviceGroupEntity::ref);
  }

  /** The names of all groups by id. */
  @Transactional
  public Map<String, GroupRef> refs() {
    return all().stream().collect(Collectors.toMap(DeviceGroup::id, DeviceGroup::ref));
  }

  /** The same, to name the groups of many devices. */
  @Transactional
  public GroupRefs naming() {
    return new GroupRefs(refs());
  }

  /**
   * How to assign devices; groups stay as they are until the caller's transaction ends, so that no
   * change of groups misses a device that is being assigned.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Function<DeviceAttributes, GroupRef> assignment() {
    repository.keepGroups();
    return assignmentTo(repository.ranked());
  }

  static Function<DeviceAttributes, GroupRef> assignmentTo(List<DeviceGroup> ranked) {
    return device ->
        ranked.stream()
            .filter(group -> !group.isBuiltIn())
            .filter(group -> group.rule().matches(device))
            .findFirst()
            .map(DeviceGroup::ref)
            .orElse(GroupRef.UNGROUPED);
  }
}
