package io.gnomon.policy.devicegroup;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.policy.PolicyProblem;
import io.gnomon.policy.audit.AuditEntry;
import io.gnomon.policy.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes groups; each change assigns all devices anew in the same transaction. */
@ApplicationScoped
class DeviceGroupService {

  private static final int MOST_GROUPS = 500;

  private final DeviceGroupRepository repository;
  private final GroupMembers members;
  private final AuditLog audit;
  private final Instance<DeviceGroupListener> listeners;

  DeviceGroupService(
      DeviceGroupRepository repository,
      GroupMembers members,
      AuditLog audit,
      Instance<DeviceGroupListener> listeners) {
    this.repository = repository;
    this.members = members;
    this.audit = audit;
    this.listeners = listeners;
  }

  @Transactional
  List<DeviceGroupResponse> list() {
    var counts = members.counts();
    return repository.ranked().stream().map(group -> response(group, counts)).toList();
  }

  @Transactional
  DeviceGroupResponse read(String id) {
    return response(repository.group(row(id)), members.counts());
  }

  @Transactional
  DeviceGroupResponse create(DeviceGroupRequest request, String who) {
    repository.changeGroups();
    refuseNameTaken(request.name(), -1);
    if (repository.count() > MOST_GROUPS) {
      throw new ProblemException(StandardProblem.CONFLICT, "There are too many groups already");
    }
    var row = new DeviceGroupEntity();
    fill(row, request);
    repository.persistAndFlush(row);
    return changed("device-group.created", null, repository.group(row), who);
  }

  @Transactional
  DeviceGroupResponse update(String id, DeviceGroupRequest request, String who) {
    repository.changeGroups();
    var row = changeable(id);
    refuseNameTaken(request.name(), row.id);
    var before = repository.group(row);
    fill(row, request);
    repository.flush();
    var after = repository.group(row);
    if (!before.name().equals(after.name())) {
      members.renamed(after.ref());
    }
    return changed("device-group.changed", before, after, who);
  }

  @Transactional
  void delete(String id, String who) {
    repository.changeGroups();
    var row = changeable(id);
    var before = repository.group(row);
    var rest =
        repository.ranked().stream().filter(group -> !group.id().equals(before.id())).toList();
    var moved = members.regroup(DeviceGroups.assignmentTo(rest));
    repository.delete(row);
    repository.flush();
    listeners.forEach(listener -> listener.groupDeleted(before.id()));
    record(new AuditEntry(who, "device-group.deleted", before.id(), null, before, null), moved);
  }

  private DeviceGroupResponse changed(
      String action, @Nullable DeviceGroup before, DeviceGroup after, String who) {
    var moved = members.regroup(DeviceGroups.assignmentTo(repository.ranked()));
    record(new AuditEntry(who, action, after.id(), null, before, after), moved);
    return response(after, members.counts());
  }

  private void record(AuditEntry change, int moved) {
    audit.record(change);
    if (moved > 0) {
      audit.record(
          new AuditEntry(
              change.who(),
              "devices.regrouped",
              change.subject(),
              null,
              null,
              Map.of("moved", moved)));
    }
  }

  private void fill(DeviceGroupEntity row, DeviceGroupRequest request) {
    row.name = request.name().strip();
    row.rank = request.rank();
    row.rule = repository.text(request.rule());
  }

  private DeviceGroupEntity changeable(String id) {
    var row = row(id);
    if (row.id == DeviceGroupEntity.UNGROUPED) {
      throw new ProblemException(
          PolicyProblem.GROUP_BUILT_IN, "Devices that match no group need a place");
    }
    return row;
  }

  private DeviceGroupEntity row(String id) {
    return GroupId.parse(id)
        .flatMap(repository::findByIdOptional)
        .orElseThrow(
            () -> new ProblemException(StandardProblem.NOT_FOUND, "No device group " + id));
  }

  private void refuseNameTaken(String name, long except) {
    if (repository.count("lower(name) = lower(?1) and id <> ?2", name.strip(), except) > 0) {
      throw new ProblemException(
          StandardProblem.CONFLICT, "Another device group is named " + name.strip());
    }
  }

  private static DeviceGroupResponse response(DeviceGroup group, Map<String, Long> counts) {
    return DeviceGroupResponse.from(group, counts.getOrDefault(group.id(), 0L));
  }
}
