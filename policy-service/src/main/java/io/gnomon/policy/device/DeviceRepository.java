package io.gnomon.policy.device;

import io.gnomon.policy.devicegroup.GroupRef;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DeviceRepository implements PanacheRepositoryBase<DeviceEntity, UUID> {

  /** Empty as well where the text cannot be an id. */
  Optional<DeviceEntity> find(String id) {
    return uuid(id).flatMap(this::findByIdOptional);
  }

  long countActive() {
    return count("state", DeviceState.ACTIVE.text());
  }

  Map<String, String> names(Collection<String> ids) {
    var uuids = ids.stream().flatMap(id -> uuid(id).stream()).toList();
    return getEntityManager()
        .createQuery("select id, name from DeviceEntity where id in :ids", Object[].class)
        .setParameter("ids", uuids)
        .getResultStream()
        .collect(Collectors.toMap(row -> row[0].toString(), row -> (String) row[1]));
  }

  List<String> activeAfter(@Nullable String id, int limit) {
    var after = id == null ? new UUID(0, 0) : UUID.fromString(id);
    return getEntityManager()
        .createQuery(
            "select id from DeviceEntity where state = 'active' and id > :after order by id",
            UUID.class)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultStream()
        .map(UUID::toString)
        .toList();
  }

  static Device device(DeviceEntity row, GroupRef group) {
    return new Device(
        row.id.toString(),
        row.name,
        row.osPlatform,
        row.domain,
        List.of(row.tags),
        group,
        DeviceState.of(row.state),
        row.enrolledAt,
        row.lastSeenAt);
  }

  private static Optional<UUID> uuid(String id) {
    try {
      return id.length() == 36 ? Optional.of(UUID.fromString(id)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
