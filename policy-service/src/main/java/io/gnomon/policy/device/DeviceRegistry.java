package io.gnomon.policy.device;

import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.policy.devicegroup.DeviceAttributes;
import io.gnomon.policy.devicegroup.DeviceGroupReader;
import io.gnomon.policy.devicegroup.DevicesMoved;
import io.gnomon.policy.devicegroup.GroupRef;
import io.gnomon.policy.devicegroup.GroupRefs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Registers devices that enrol, many at once. */
@ApplicationScoped
public class DeviceRegistry {

  private final DeviceStore store;
  private final DeviceGroupReader groups;
  private final DevicePublisher publisher;
  private final Event<DevicesMoved> moved;
  private final Clock clock;

  DeviceRegistry(
      DeviceStore store,
      DeviceGroupReader groups,
      DevicePublisher publisher,
      Event<DevicesMoved> moved,
      Clock clock) {
    this.store = store;
    this.groups = groups;
    this.publisher = publisher;
    this.moved = moved;
    this.clock = clock;
  }

  /** A device that is enrolled already, and the id of the enrolment token that it enrolled with. */
  public record EnrolledDevice(Device device, long enrolledWith) {}

  /**
   * The devices that have these keys, by thumbprint. Until the transaction ends no other one enrols
   * them: a device that sends two requests at once gets one identity.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<String, EnrolledDevice> findByKeys(Collection<String> thumbprints) {
    store.lockKeys(thumbprints);
    var found = store.byKeys(thumbprints);
    if (found.isEmpty()) {
      return Map.of();
    }
    var refs = groups.refs();
    return found.stream()
        .collect(Collectors.toMap(row -> row.keyThumbprint, row -> enrolled(row, refs)));
  }

  /**
   * Stores the devices under new ids, each in its group, and publishes them.
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
    publisher.publish(
        rows,
        IntStream.range(0, rows.size())
            .mapToObj(i -> entry(rows.get(i), devices.get(i).group()))
            .toList());
    store.insertAll(rows);
    moved.fire(
        new DevicesMoved(devices.stream().collect(Collectors.toMap(Device::id, Device::group))));
    return devices;
  }

  private static Device assigned(
      DeviceEntity row, Function<DeviceAttributes, GroupRef> assignment) {
    var group = assignment.apply(row.attributes());
    row.groupId = Long.parseLong(group.id());
    return row.device(group);
  }

  private static AuditEntry entry(DeviceEntity row, GroupRef group) {
    var id = row.id.toString();
    var after = Map.of("enrolmentTokenId", Long.toString(row.enrolledWith), "group", group);
    return new AuditEntry(id, "device.enrolled", id, null, null, after);
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
    row.enrolledAt = clock.instant();
    row.lastSeenAt = row.enrolledAt;
    return row;
  }

  private static EnrolledDevice enrolled(DeviceEntity row, GroupRefs refs) {
    return new EnrolledDevice(row.device(refs.of(row.groupId)), row.enrolledWith);
  }
}
