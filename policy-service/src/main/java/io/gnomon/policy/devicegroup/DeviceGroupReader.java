package io.gnomon.policy.devicegroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The groups, and which of them a device belongs to. */
@ApplicationScoped
public class DeviceGroupReader {

  private final DeviceGroupRepository repository;

  DeviceGroupReader(DeviceGroupRepository repository) {
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
    return repository.find(id).map(DeviceGroupEntity::ref);
  }

  /** All groups by id, to name the groups of many devices. */
  @Transactional
  public GroupRefs refs() {
    return new GroupRefs(
        all().stream().collect(Collectors.toMap(DeviceGroup::id, DeviceGroup::ref)));
  }

  /**
   * Which group a device belongs to. Groups stay as they are until the caller's transaction ends,
   * so that no change of groups misses a device that is being assigned.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Function<DeviceAttributes, GroupRef> assignment() {
    repository.lockForAssignment();
    return assignmentTo(repository.ranked());
  }

  /**
   * The ids of all groups, to name some in a scope. They stay until the caller's transaction ends;
   * call it before the feed is locked, as changes of groups and devices do.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Set<String> lockIds() {
    repository.lockForAssignment();
    return refs().byId().keySet();
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
