package io.gnomon.policy.devicegroup;

import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.list.Cursor;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.request.EntityTag;
import io.gnomon.policy.PolicyProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes groups; each change assigns all devices again in the same transaction. */
@ApplicationScoped
class DeviceGroupService {

  private static final int MAX_GROUPS = 500;

  private final DeviceGroupRepository repository;
  private final GroupMembers members;
  private final AuditService audit;
  private final Instance<DeviceGroupListener> listeners;

  DeviceGroupService(
      DeviceGroupRepository repository,
      GroupMembers members,
      AuditService audit,
      Instance<DeviceGroupListener> listeners) {
    this.repository = repository;
    this.members = members;
    this.audit = audit;
    this.listeners = listeners;
  }

  /** By rank, the built-in group last. */
  @Transactional
  Page<DeviceGroupResponse> list(PageRequest page) {
    var cursor = page.cursor(1);
    var counts = members.counts();
    var rows = repository.after(cursor == null ? 0 : cursor.smallNumber(0), page.limit() + 1);
    return page.cut(rows, row -> Cursor.of(Long.toString(row.rank)), repository::count)
        .map(row -> response(repository.group(row), counts));
  }

  @Transactional
  DeviceGroupResponse read(String id) {
    return response(repository.group(row(id)), members.counts());
  }

  @Transactional
  DeviceGroupResponse create(DeviceGroupRequest request, String who) {
    repository.lockForChange();
    refuseNameTaken(request.name(), -1);
    if (repository.count() > MAX_GROUPS) {
      throw new ProblemException(
          StandardProblem.CONFLICT, "There are " + MAX_GROUPS + " groups already");
    }
    var row = new DeviceGroupEntity();
    makeRoom(request.rank(), -1, who);
    fill(row, request);
    repository.persistAndFlush(row);
    return assignAgain("deviceGroup.created", null, repository.group(row), who);
  }

  @Transactional
  DeviceGroupResponse change(
      String id, DeviceGroupRequest request, @Nullable String ifMatch, String who) {
    repository.lockForChange();
    var row = changeable(row(id));
    var before = repository.group(row);
    EntityTag.require(ifMatch, DeviceGroupResponse.from(before, 0).entityTag());
    refuseNameTaken(request.name(), row.id);
    fill(row, request);
    var after = repository.group(row);
    if (before.equals(after)) {
      return response(after, members.counts());
    }
    makeRoom(request.rank(), row.id, who);
    repository.flush();
    if (!before.name().equals(after.name())) {
      members.renamed(after.ref());
    }
    return assignAgain("deviceGroup.changed", before, after, who);
  }

  /** Deletes the group if it exists. */
  @Transactional
  void delete(String id, @Nullable String ifMatch, String who) {
    repository.lockForChange();
    repository
        .find(id)
        .map(DeviceGroupService::changeable)
        .ifPresent(row -> delete(row, ifMatch, who));
  }

  private void delete(DeviceGroupEntity row, @Nullable String ifMatch, String who) {
    var before = repository.group(row);
    EntityTag.require(ifMatch, DeviceGroupResponse.from(before, 0).entityTag());
    refuseInUse(before);
    var rest =
        repository.ranked().stream().filter(group -> !group.id().equals(before.id())).toList();
    var moved = members.regroup(DeviceGroupReader.assignmentTo(rest));
    repository.delete(row);
    repository.flush();
    record(new AuditEntry(who, "deviceGroup.deleted", before.id(), null, before, null), moved);
  }

  /** Ranks are unique: the group that has the rank, and those directly behind it, move by one. */
  private void makeRoom(int rank, long except, String who) {
    for (var row : repository.occupying(rank, except)) {
      var before = repository.group(row);
      row.rank++;
      audit.record(
          new AuditEntry(
              who, "deviceGroup.changed", before.id(), null, before, repository.group(row)));
    }
  }

  private DeviceGroupResponse assignAgain(
      String action, @Nullable DeviceGroup before, DeviceGroup after, String who) {
    var moved = members.regroup(DeviceGroupReader.assignmentTo(repository.ranked()));
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

  private static DeviceGroupEntity changeable(DeviceGroupEntity row) {
    if (row.id == DeviceGroupEntity.UNGROUPED) {
      throw new ProblemException(
          PolicyProblem.GROUP_BUILT_IN, "It takes the devices that match no other group");
    }
    return row;
  }

  private DeviceGroupEntity row(String id) {
    return repository
        .find(id)
        .orElseThrow(
            () -> new ProblemException(StandardProblem.NOT_FOUND, "No device group " + id));
  }

  /** Its devices would get another scope, and be blocked or allowed without a decision. */
  private void refuseInUse(DeviceGroup group) {
    var use =
        listeners.stream()
            .map(listener -> listener.usesOf(group.id()))
            .reduce(GroupUse.NONE, GroupUse::and);
    if (use.count() > 0) {
      throw new ProblemException(
          PolicyProblem.GROUP_IN_USE,
          "Profiles or indicators name " + group.name() + "; change or delete them first",
          Map.of("users", use.users(), "count", use.count()));
    }
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
