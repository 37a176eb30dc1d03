package io.gnomon.policy.device;

import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.outbox.Outbox;
import io.gnomon.policy.FeedEpoch;
import io.gnomon.policy.devicegroup.DeviceGroupReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Completes every change of devices: only here a device's revision is raised and published. */
@ApplicationScoped
class DevicePublisher {

  private final AuditService audit;
  private final Outbox outbox;
  private final FeedEpoch epoch;
  private final DeviceGroupReader groups;

  DevicePublisher(AuditService audit, Outbox outbox, FeedEpoch epoch, DeviceGroupReader groups) {
    this.audit = audit;
    this.outbox = outbox;
    this.epoch = epoch;
    this.groups = groups;
  }

  /**
   * Raises the revisions of changed rows, which the caller has locked and stores, audits the change
   * and puts the devices into the outbox.
   */
  void publish(List<DeviceEntity> changed, List<AuditEntry> entries) {
    changed.forEach(row -> row.revision++);
    audit.recordAll(entries);
    var refs = groups.refs();
    var current = epoch.current();
    outbox.appendAll(
        changed.stream()
            .map(row -> DeviceMessage.of(row, refs.of(row.groupId), current))
            .map(message -> outbox.record(DeviceMessage.TOPIC, message.id(), message))
            .toList());
  }
}
