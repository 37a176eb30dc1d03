package io.gnomon.policy.device;

import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.request.EntityTag;
import io.gnomon.kit.text.UuidText;
import io.gnomon.policy.devicegroup.DeviceGroupReader;
import io.gnomon.policy.devicegroup.DevicesMoved;
import io.gnomon.policy.revocation.CredentialKind;
import io.gnomon.policy.revocation.RevocationService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What administrators change about a device. */
@ApplicationScoped
public class DeviceService {

  private final DeviceRepository repository;
  private final DeviceStore store;
  private final DeviceGroupReader groups;
  private final DevicePublisher publisher;
  private final RevocationService revocations;
  private final Event<DevicesMoved> moved;
  private final Clock clock;

  DeviceService(
      DeviceRepository repository,
      DeviceStore store,
      DeviceGroupReader groups,
      DevicePublisher publisher,
      RevocationService revocations,
      Event<DevicesMoved> moved,
      Clock clock) {
    this.repository = repository;
    this.store = store;
    this.groups = groups;
    this.publisher = publisher;
    this.revocations = revocations;
    this.moved = moved;
    this.clock = clock;
  }

  /**
   * Attests those tags and no others; the device may belong to another group then.
   *
   * @param ifMatch the entity tag of the tags that the caller saw; null where it does not say
   */
  @Transactional
  public void changeTags(String id, List<String> tags, @Nullable String ifMatch, String who) {
    var assignment = groups.assignment();
    var row = repository.lock(id).orElseThrow(() -> unknown(id));
    var before = List.of(row.tags);
    EntityTag.require(ifMatch, EntityTag.of(before));
    var after = tags.stream().map(String::strip).distinct().toList();
    if (before.equals(after)) {
      return;
    }
    row.tags = after.toArray(String[]::new);
    var entries = new ArrayList<AuditEntry>();
    entries.add(new AuditEntry(who, "device.tagged", id, null, before, after));
    var group = assignment.apply(row.attributes());
    var groupBefore = Long.toString(row.groupId);
    if (!group.id().equals(groupBefore)) {
      row.groupId = Long.parseLong(group.id());
      row.regroupedAt = clock.instant();
      entries.add(new AuditEntry(who, "device.moved", id, null, groupBefore, group.id()));
      moved.fire(new DevicesMoved(Map.of(id, group)));
    }
    publisher.publish(List.of(row), entries);
  }

  /** Ends the device's identity; a second time changes nothing, nor does an unknown device. */
  @Transactional
  public void revoke(String id, @Nullable String reason, String who) {
    repository
        .lock(id)
        .filter(row -> !row.state.equals(DeviceState.REVOKED.text()))
        .ifPresent(row -> revoke(row, reason, who));
  }

  private void revoke(DeviceEntity row, @Nullable String reason, String who) {
    var id = row.id.toString();
    var entry = new AuditEntry(who, "device.revoked", id, reason, row.state, DeviceState.REVOKED);
    row.state = DeviceState.REVOKED.text();
    publisher.publish(List.of(row), List.of(entry));
    revocations.revoke(id, CredentialKind.DEVICE, reason, who);
  }

  /** Notes when devices were seen; called often, writes at most once a minute. */
  @Transactional
  public void seen(Collection<String> ids, Instant at) {
    store.seen(ids.stream().flatMap(id -> UuidText.parse(id).stream()).toList(), at);
  }

  private static ProblemException unknown(String id) {
    return new ProblemException(StandardProblem.NOT_FOUND, "No device " + id);
  }
}
