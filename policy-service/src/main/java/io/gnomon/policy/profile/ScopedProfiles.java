package io.gnomon.policy.profile;

import io.gnomon.kit.paging.Cursor;
import io.gnomon.kit.paging.Page;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.policy.PolicyProblem;
import io.gnomon.policy.audit.AuditEntry;
import io.gnomon.policy.audit.AuditLog;
import io.gnomon.policy.devicegroup.DeviceGroups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps scoped profiles. */
@ApplicationScoped
public class ScopedProfiles {

  private final ScopedProfileRepository repository;
  private final DeviceGroups groups;
  private final Instance<ProfileListener> listeners;
  private final AuditLog audit;

  ScopedProfiles(
      ScopedProfileRepository repository,
      DeviceGroups groups,
      Instance<ProfileListener> listeners,
      AuditLog audit) {
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
  Page<ScopedProfile> list(@Nullable Cursor cursor, int limit) {
    var rows = repository.after(cursor == null ? 0 : cursor.number(0), limit + 1);
    return Page.cut(rows, limit, row -> Cursor.of(String.valueOf(row.id)))
        .map(ScopedProfileEntity::toProfile);
  }

  @Transactional
  ScopedProfile create(ScopedProfileRequest wanted, String who) {
    check(wanted, 0);
    var row = new ScopedProfileEntity();
    row.become(wanted);
    repository.persistAndFlush(row);
    var created = row.toProfile();
    record(who, "scoped-profile.created", null, created);
    return created;
  }

  @Transactional
  ScopedProfile change(String id, ScopedProfileRequest wanted, String who) {
    var row = existing(id);
    check(wanted, Long.parseLong(id));
    var before = row.toProfile();
    row.become(wanted);
    return changed(row, before, who);
  }

  @Transactional
  void delete(String id, String who) {
    var row = existing(id);
    if (listeners.stream().anyMatch(listener -> listener.uses(id))) {
      throw new ProblemException(
          PolicyProblem.PROFILE_IN_USE, "Tags use this profile; give them another one first.");
    }
    repository.delete(row);
    record(who, "scoped-profile.deleted", row.toProfile(), null);
  }

  /** Takes a group that is gone out of all profiles. */
  @Transactional
  void forgetGroup(String group) {
    for (var row : repository.naming(group)) {
      var before = row.toProfile();
      row.groups =
          Arrays.stream(row.groups).filter(each -> !each.equals(group)).toArray(String[]::new);
      changed(row, before, AuditEntry.GNOMON);
    }
  }

  private ScopedProfile changed(ScopedProfileEntity row, ScopedProfile before, String who) {
    repository.flush();
    var now = row.toProfile();
    if (!now.equals(before)) {
      record(who, "scoped-profile.changed", before, now);
      listeners.forEach(listener -> listener.profileChanged(now, who));
    }
    return now;
  }

  private ScopedProfileEntity existing(String id) {
    return repository
        .find(id)
        .orElseThrow(
            () -> new ProblemException(StandardProblem.NOT_FOUND, "no scoped profile " + id));
  }

  private void check(ScopedProfileRequest wanted, long ownId) {
    var known = groups.refs().keySet();
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
