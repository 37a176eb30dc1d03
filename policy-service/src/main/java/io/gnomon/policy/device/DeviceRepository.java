package io.gnomon.policy.device;

import io.gnomon.kit.text.UuidText;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
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
    return UuidText.parse(id).flatMap(this::findByIdOptional);
  }

  /** Finds the device and locks it until the transaction ends. */
  Optional<DeviceEntity> lock(String id) {
    return UuidText.parse(id).flatMap(key -> findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE));
  }

  List<DeviceEntity> list(DeviceQuery query, int limit) {
    return find(query.hql() + " order by name, id", query.parameters()).page(0, limit).list();
  }

  long count(DeviceQuery query) {
    return count(query.hql(), query.parameters());
  }

  long countActive() {
    return count("state", DeviceState.ACTIVE.text());
  }

  List<DeviceEntity> findAll(Collection<String> ids) {
    return list("id in ?1", ids.stream().flatMap(id -> UuidText.parse(id).stream()).toList());
  }

  Map<String, String> names(Collection<String> ids) {
    return findAll(ids).stream()
        .collect(Collectors.toMap(row -> row.id.toString(), row -> row.name));
  }

  List<String> activeAfter(@Nullable String id, int limit) {
    var after = id == null ? new UUID(0, 0) : UUID.fromString(id);
    return find("state = 'active' and id > ?1 order by id", after).page(0, limit).list().stream()
        .map(row -> row.id.toString())
        .toList();
  }

  /** Lets go of all that the running transaction has read. */
  void clear() {
    getEntityManager().clear();
  }
}
