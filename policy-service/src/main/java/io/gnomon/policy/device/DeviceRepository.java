package io.gnomon.policy.device;

import io.gnomon.policy.devicegroup.DeviceAttributes;
import io.gnomon.policy.devicegroup.GroupRef;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DeviceRepository implements PanacheRepositoryBase<DeviceEntity, UUID> {

  /** Any number that no other locks with two keys have. */
  private static final int KEY_LOCKS = 1;

  private static final String LOCK_KEYS =
      """
      select count(*) from (
        select pg_advisory_xact_lock(:space, lock)
        from (select distinct hashtext(key) as lock from unnest(:keys) as key order by 1) as locks
        offset 0) as locked
      """;

  private static final Duration SEEN_EVERY = Duration.ofSeconds(60);

  /** An active device and the group that it is in. */
  record Placed(UUID id, long groupId, long revision) {}

  /** Empty as well where the text cannot be an id. */
  Optional<DeviceEntity> find(String id) {
    return DeviceId.parse(id).flatMap(this::findByIdOptional);
  }

  /** The same, and until the transaction ends nobody else changes it. */
  Optional<DeviceEntity> lock(String id) {
    return DeviceId.parse(id).flatMap(key -> findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE));
  }

  /**
   * Until the transaction ends, nobody else enrols those keys. Everybody locks in the same order,
   * so that nobody waits in a circle.
   */
  void lockKeys(Collection<String> thumbprints) {
    getEntityManager()
        .createNativeQuery(LOCK_KEYS)
        .setParameter("space", KEY_LOCKS)
        .setParameter("keys", thumbprints.toArray(String[]::new))
        .getSingleResult();
  }

  List<DeviceEntity> byKeys(Collection<String> thumbprints) {
    return list("keyThumbprint in ?1", thumbprints);
  }

  long countActive() {
    return count("state", DeviceState.ACTIVE.text());
  }

  Map<String, Long> countsByGroup() {
    return getEntityManager()
        .createQuery(
            "select groupId, count(*) from DeviceEntity where state <> 'revoked' group by groupId",
            Object[].class)
        .getResultStream()
        .collect(Collectors.toMap(row -> row[0].toString(), row -> (Long) row[1]));
  }

  Map<String, String> names(Collection<String> ids) {
    var uuids = ids.stream().flatMap(id -> DeviceId.parse(id).stream()).toList();
    return getEntityManager()
        .createQuery("select id, name from DeviceEntity where id in :ids", Object[].class)
        .setParameter("ids", uuids)
        .getResultStream()
        .collect(Collectors.toMap(row -> row[0].toString(), row -> (String) row[1]));
  }

  List<Placed> placedAfter(UUID id, int limit) {
    return getEntityManager()
        .createQuery(
            "select id, groupId, revision from DeviceEntity where state = 'active' and id > :after"
                + " order by id",
            Object[].class)
        .setParameter("after", id)
        .setMaxResults(limit)
        .getResultStream()
        .map(row -> new Placed((UUID) row[0], (long) row[1], (long) row[2]))
        .toList();
  }

  List<String> activeAfter(@Nullable String id, int limit) {
    return getEntityManager()
        .createQuery(
            "select id from DeviceEntity where state = 'active' and id > :after order by id",
            UUID.class)
        .setParameter("after", id == null ? new UUID(0, 0) : UUID.fromString(id))
        .setMaxResults(limit)
        .getResultStream()
        .map(UUID::toString)
        .toList();
  }

  void seen(String id, Instant at) {
    DeviceId.parse(id)
        .ifPresent(
            key ->
                getEntityManager()
                    .createNativeQuery(
                        "update device set last_seen_at = :at where id = :id"
                            + " and (last_seen_at is null or last_seen_at < :before)")
                    .setParameter("at", at)
                    .setParameter("id", key)
                    .setParameter("before", at.minus(SEEN_EVERY))
                    .executeUpdate());
  }

  /** Copies, which nothing writes back. */
  List<DeviceEntity> after(UUID id, int limit) {
    return detached(find("id > ?1 order by id", id).page(0, limit).list());
  }

  /** Copies, which nothing writes back. */
  List<DeviceEntity> inGroupAfter(long groupId, UUID id, int limit) {
    return detached(
        find("groupId = ?1 and id > ?2 order by id", groupId, id).page(0, limit).list());
  }

  /** Writes the groups of those rows and raises their revisions, all in one statement. */
  void storeGroups(List<DeviceEntity> rows) {
    getEntityManager()
        .createNativeQuery(
            """
            update device set group_id = moved.group_id, revision = revision + 1
            from (select unnest(:ids) as id, unnest(:groups) as group_id) moved
            where device.id = moved.id
            """)
        .setParameter("ids", ids(rows))
        .setParameter("groups", rows.stream().map(row -> row.groupId).toArray(Long[]::new))
        .executeUpdate();
    rows.forEach(row -> row.revision++);
  }

  void raiseRevisions(List<DeviceEntity> rows) {
    getEntityManager()
        .createNativeQuery("update device set revision = revision + 1 where id = any(:ids)")
        .setParameter("ids", ids(rows))
        .executeUpdate();
    rows.forEach(row -> row.revision++);
  }

  static DeviceAttributes attributes(DeviceEntity row) {
    var domain = row.domain == null ? "" : row.domain;
    return new DeviceAttributes(row.name, row.osPlatform, domain, List.of(row.tags));
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

  private List<DeviceEntity> detached(List<DeviceEntity> rows) {
    rows.forEach(getEntityManager()::detach);
    return rows;
  }

  private static UUID[] ids(List<DeviceEntity> rows) {
    return rows.stream().map(row -> row.id).toArray(UUID[]::new);
  }
}
