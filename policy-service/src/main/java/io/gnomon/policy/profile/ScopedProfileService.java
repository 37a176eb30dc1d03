package io.gnomon.policy.profile;

import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.list.Cursor;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.request.EntityTag;
import io.gnomon.policy.PolicyProblem;
import io.gnomon.policy.devicegroup.DeviceGroupReader;
import io.gnomon.policy.devicegroup.GroupUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Creates, changes and deletes scoped profiles. */
@ApplicationScoped
public class ScopedProfileService {

  private final ScopedProfileRepository repository;
  private final DeviceGroupReader groups;
  private final Instance<ProfileListener> listeners;
  private final AuditService audit;

  ScopedProfileService(
      ScopedProfileRepository repository,
      DeviceGroupReader groups,
      Instance<ProfileListener> listeners,
      AuditService audit) {
    this.repository = repository;
    this.groups = groups;
    this.listeners = listeners;
    this.audit = audit;
  }

  /** The profile of that id. */
  @Transactional
  public Optional<ScopedProfile> find(String id) {
    return repository.find(id).map(ScopedProfileEntity::toProfile);
  }

  @Transactional
  ScopedProfile read(String id) {
    return find(id).orElseThrow(() -> unknown(id));
  }

  @Transactional
  Page<ScopedProfile> list(PageRequest page) {
    var cursor = page.cursor(1);
    var rows = repository.after(cursor == null ? 0 : cursor.number(0), page.limit() + 1);
    return page.cut(rows, row -> Cursor.of(String.valueOf(row.id)), repository::count)
        .map(ScopedProfileEntity::toProfile);
  }

  @Transactional
  ScopedProfile create(ScopedProfileRequest wanted, String who) {
    repository.lockForChange();
    check(wanted, 0);
    var row = new ScopedProfileEntity();
    row.apply(wanted);
    repository.persistAndFlush(row);
    var created = row.toProfile();
    record(who, "scopedProfile.created", null, created);
    return created;
  }

  @Transactional
  ScopedProfile change(
      String id, ScopedProfileRequest wanted, @Nullable String ifMatch, String who) {
    repository.lockForChange();
    var row = repository.find(id).orElseThrow(() -> unknown(id));
    var before = row.toProfile();
    EntityTag.require(ifMatch, EntityTag.of(before));
    check(wanted, Long.parseLong(id));
    row.apply(wanted);
    return changed(row, before, who);
  }

  /** Deletes a profile; where there is none, nothing changes. */
  @Transactional
  void delete(String id, @Nullable String ifMatch, String who) {
    repository.lockForChange();
    var row = repository.find(id).orElse(null);
    if (row == null) {
      return;
    }
    var before = row.toProfile();
    EntityTag.require(ifMatch, EntityTag.of(before));
    if (listeners.stream().anyMatch(listener -> listener.uses(id))) {
      throw new ProblemException(
          PolicyProblem.PROFILE_IN_USE, "Tags use this profile; give them another one first.");
    }
    repository.delete(row);
    record(who, "scopedProfile.deleted", before, null);
  }

  /** The profiles that include or exclude the group. */
  @Transactional
  GroupUse usesOf(String group) {
    var rows = repository.naming(group);
    return new GroupUse(
        rows.stream()
            .map(row -> new GroupUse.User("scopedProfile", String.valueOf(row.id), row.name))
            .toList(),
        rows.size());
  }

  private ScopedProfile changed(ScopedProfileEntity row, ScopedProfile before, String who) {
    repository.flush();
    var now = row.toProfile();
    if (!now.equals(before)) {
      record(who, "scopedProfile.changed", before, now);
      listeners.forEach(listener -> listener.profileChanged(now, who));
    }
    return now;
  }

  private static ProblemException unknown(String id) {
    return new ProblemException(StandardProblem.NOT_FOUND, "no scoped profile " + id);
  }

  private void check(ScopedProfileRequest wanted, long ownId) {
    var known = groups.lockIds();
    for (var group : wanted.groups()) {
      if (!known.contains(group)) {
        throw new ProblemException(StandardProblem.INVALID_VALUE, "no device group " + group);
      }
    }
    if (repository.isTaken(wanted.name().strip(), ownId)) {
      throw new ProblemException(
          StandardProblem.CONFLICT, "another profile has the name " + wanted.name());
    }
  }

  private void record(
      String who, String action, @Nullable ScopedProfile before, @Nullable ScopedProfile after) {
    var subject = after == null ? before : after;
    audit.record(
        new AuditEntry(who, action, subject == null ? "" : subject.id(), null, before, after));
  }
}
