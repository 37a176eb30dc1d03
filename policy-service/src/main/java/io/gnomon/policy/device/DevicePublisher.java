package io.gnomon.policy.device;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.outbox.Outbox;
import io.gnomon.kit.outbox.OutboxRecord;
import io.gnomon.policy.FeedEpoch;
import io.gnomon.policy.devicegroup.DeviceGroupReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Completes every change of devices: nobody else raises a device's revision or publishes it. */
@ApplicationScoped
class DevicePublisher {

  private final AuditService audit;
  private final Outbox outbox;
  private final FeedEpoch epoch;
  private final DeviceGroupReader groups;
  private final ObjectMapper json;

  DevicePublisher(
      AuditService audit,
      Outbox outbox,
      FeedEpoch epoch,
      DeviceGroupReader groups,
      ObjectMapper json) {
    this.audit = audit;
    this.outbox = outbox;
    this.epoch = epoch;
    this.groups = groups;
    this.json = json;
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
            .map(this::record)
            .toList());
  }

  private OutboxRecord record(DeviceMessage message) {
    try {
      return new OutboxRecord(DeviceMessage.TOPIC, message.id(), json.writeValueAsBytes(message));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
