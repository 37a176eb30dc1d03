package io.gnomon.policy.device;

import io.gnomon.policy.audit.AuditEntry;
import io.gnomon.policy.audit.AuditLog;
import io.gnomon.policy.devicegroup.DeviceGroups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes devices in. */
@ApplicationScoped
public class DeviceRegistry {

  private final DeviceRepository repository;
  private final DeviceGroups groups;
  private final DevicePublisher publisher;
  private final AuditLog audit;
  private final Clock clock;

  DeviceRegistry(
      DeviceRepository repository,
      DeviceGroups groups,
      DevicePublisher publisher,
      AuditLog audit,
      Clock clock) {
    this.repository = repository;
    this.groups = groups;
    this.publisher = publisher;
    this.audit = audit;
    this.clock = clock;
  }

  /** A device that was taken in before, and the enrolment token that admitted it. */
  public record Known(Device device, long enrolledWith) {}

  /**
   * The device that has this key. Until the transaction ends nobody else enrols it: a device that
   * asks twice at once gets one identity.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<Known> findByKey(String thumbprint) {
    repository.lockKey(thumbprint);
    return repository.byKey(thumbprint).map(this::known);
  }

  /** Stores the device under a new id, in its group; tells the other services. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Device enrol(NewDevice request) {
    var row = row(request);
    var group = groups.assignment().apply(DeviceRepository.attributes(row));
    row.groupId = Long.parseLong(group.id());
    repository.persistAndFlush(row);
    var device = DeviceRepository.device(row, group);
    audit.record(
        new AuditEntry(
            device.id(),
            "device.enrolled",
            device.id(),
            null,
            null,
            Map.of("enrolmentTokenId", Long.toString(request.enrolledWith()), "group", group)));
    publisher.publish(List.of(row));
    return device;
  }

  private DeviceEntity row(NewDevice request) {
    var row = new DeviceEntity();
    row.id = UUID.randomUUID();
    row.name = request.name();
    row.osPlatform = request.osPlatform();
    row.domain = request.domain();
    row.tags = request.tags().toArray(String[]::new);
    row.state = DeviceState.ACTIVE.text();
    row.publicKey = request.publicKey();
    row.keyThumbprint = request.keyThumbprint();
    row.enrolledWith = request.enrolledWith();
    row.enrolledAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    row.revision = 1;
    return row;
  }

  private Known known(DeviceEntity row) {
    var group = groups.naming().of(row.groupId);
    return new Known(DeviceRepository.device(row, group), row.enrolledWith);
  }
}
