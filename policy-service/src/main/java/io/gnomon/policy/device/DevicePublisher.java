package io.gnomon.policy.device;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.outbox.Outbox;
import io.gnomon.policy.FeedEpoch;
import io.gnomon.policy.devicegroup.DeviceGroupReader;
import io.gnomon.policy.devicegroup.GroupRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /** {@code policy/device} of the contracts. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DeviceMessage(
      String id,
      String name,
      String osPlatform,
      @Nullable String domain,
      List<String> tags,
      @Nullable GroupRef group,
      String state,
      long epoch,
      long revision) {

    static final String TOPIC = "policy.devices.v1";

    /** To others a cloned device is a revoked one: it may not talk, and counts in no group. */
    static DeviceMessage of(DeviceEntity row, GroupRef group, long epoch) {
      var isActive = row.state.equals(DeviceState.ACTIVE.text());
      return new DeviceMessage(
          row.id.toString(),
          row.name,
          row.osPlatform,
          row.domain,
          List.of(row.tags),
          isActive ? group : null,
          isActive ? DeviceState.ACTIVE.text() : DeviceState.REVOKED.text(),
          epoch,
          row.revision);
    }
  }
}
