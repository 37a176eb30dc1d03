package io.gnomon.policy.device;

import io.gnomon.policy.audit.AuditEntry;
import io.gnomon.policy.audit.AuditLog;
import io.gnomon.policy.devicegroup.DeviceAttributes;
import io.gnomon.policy.devicegroup.DeviceGroups;
import io.gnomon.policy.devicegroup.GroupRef;
import io.gnomon.policy.devicegroup.GroupRefs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
   * The devices that have these keys, by thumbprint. Until the transaction ends nobody else enrols
   * them: a device that asks twice at once gets one identity.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<String, Known> findByKeys(Collection<String> thumbprints) {
    repository.lockKeys(thumbprints);
    var found = repository.byKeys(thumbprints);
    if (found.isEmpty()) {
      return Map.of();
    }
    var refs = groups.naming();
    return found.stream()
        .collect(Collectors.toMap(row -> row.keyThumbprint, row -> known(row, refs)));
  }

  /**
   * Stores the devices under new ids, each in its group; tells the other services.
   *
   * @return the devices in the same order
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Device> enrolAll(List<NewDevice> requests) {
    if (requests.isEmpty()) {
      return List.of();
    }
    var assignment = groups.assignment();
    var rows = requests.stream().map(this::row).toList();
    var devices = rows.stream().map(row -> assigned(row, assignment)).toList();
    repository.persist(rows);
    audit.recordAll(
        IntStream.range(0, rows.size())
            .mapToObj(i -> enrolled(devices.get(i), requests.get(i).enrolledWith()))
            .toList());
    publisher.publish(rows);
    publisher.tellMoved(devices.stream().collect(Collectors.toMap(Device::id, Device::group)));
    return devices;
  }

  private static Device assigned(
      DeviceEntity row, Function<DeviceAttributes, GroupRef> assignment) {
    var group = assignment.apply(DeviceRepository.attributes(row));
    row.groupId = Long.parseLong(group.id());
    return DeviceRepository.device(row, group);
  }

  private static AuditEntry enrolled(Device device, long enrolledWith) {
    var after = Map.of("enrolmentTokenId", Long.toString(enrolledWith), "group", device.group());
    return new AuditEntry(device.id(), "device.enrolled", device.id(), null, null, after);
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
    row.lastSeenAt = row.enrolledAt;
    row.revision = 1;
    return row;
  }

  private static Known known(DeviceEntity row, GroupRefs refs) {
    return new Known(DeviceRepository.device(row, refs.of(row.groupId)), row.enrolledWith);
  }
}
