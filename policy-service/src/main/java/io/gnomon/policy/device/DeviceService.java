package io.gnomon.policy.device;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.policy.audit.AuditEntry;
import io.gnomon.policy.audit.AuditLog;
import io.gnomon.policy.credential.CredentialKind;
import io.gnomon.policy.credential.CredentialRevocations;
import io.gnomon.policy.devicegroup.DeviceGroups;
import io.gnomon.policy.devicegroup.GroupRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What administrators do with devices. */
@ApplicationScoped
class DeviceService {

  private final DeviceRepository repository;
  private final DeviceGroups groups;
  private final DevicePublisher publisher;
  private final AuditLog audit;
  private final CredentialRevocations credentials;

  DeviceService(
      DeviceRepository repository,
      DeviceGroups groups,
      DevicePublisher publisher,
      AuditLog audit,
      CredentialRevocations credentials) {
    this.repository = repository;
    this.groups = groups;
    this.publisher = publisher;
    this.audit = audit;
    this.credentials = credentials;
  }

  @Transactional
  List<Device> find(DeviceQuery query, int limit) {
    var refs = groups.naming();
    return repository.find(query.hql(), query.parameters()).page(0, limit).list().stream()
        .map(row -> DeviceRepository.device(row, refs.of(row.groupId)))
        .toList();
  }

  /** Attests those tags and no others; the device may belong to another group then. */
  @Transactional
  void changeTags(String id, List<String> tags, String who) {
    var assignment = groups.assignment();
    var row = lock(id);
    var before = List.of(row.tags);
    var after = tags.stream().map(String::strip).distinct().toList();
    if (before.equals(after)) {
      return;
    }
    row.tags = after.toArray(String[]::new);
    var group = assignment.apply(DeviceRepository.attributes(row));
    audit.record(new AuditEntry(who, "device.tagged", id, null, before, after));
    move(row, group, who);
    row.revision++;
    publisher.publish(List.of(row));
  }

  /** Ends the device's identity; a second time changes nothing. */
  @Transactional
  void revoke(String id, @Nullable String reason, String who) {
    var row = lock(id);
    if (row.state.equals(DeviceState.REVOKED.text())) {
      return;
    }
    audit.record(new AuditEntry(who, "device.revoked", id, reason, row.state, DeviceState.REVOKED));
    row.state = DeviceState.REVOKED.text();
    row.revision++;
    publisher.publish(List.of(row));
    credentials.revoke(id, CredentialKind.DEVICE, reason, who);
  }

  private void move(DeviceEntity row, GroupRef group, String who) {
    var before = row.groupId;
    row.groupId = Long.parseLong(group.id());
    if (before != row.groupId) {
      var id = row.id.toString();
      audit.record(
          new AuditEntry(who, "device.moved", id, null, Long.toString(before), group.id()));
      repository.flush();
      publisher.tellMoved(Map.of(id, group));
    }
  }

  private DeviceEntity lock(String id) {
    return repository
        .lock(id)
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, "No device " + id));
  }
}
