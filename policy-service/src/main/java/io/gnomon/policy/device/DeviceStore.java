package io.gnomon.policy.device;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Rows;
import io.gnomon.kit.database.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Work on many devices, and what every request of a device needs, as SQL. */
@ApplicationScoped
class DeviceStore {

  /** A number that no other locks with two keys have. */
  private static final int KEY_LOCKS = 1;

  private static final Duration SEEN_INTERVAL = Duration.ofSeconds(60);

  // All transactions lock in the same order, so that there is no deadlock.
  private static final String LOCK_KEYS =
      """
      select count(*) from (
        select pg_advisory_xact_lock(?, lock)
        from (select distinct hashtext(key) as lock from unnest(?) as key order by 1) as locks
        offset 0) as locked
      """;
  private static final String COLUMNS =
      """
      select id, name, os_platform, domain, tags, group_id, state, revision, key_thumbprint,
        enrolled_with, enrolled_at, last_seen_at from device
      """;
  private static final String INSERT =
      """
      insert into device (id, name, os_platform, domain, tags, group_id, state, public_key,
        key_thumbprint, enrolled_with, enrolled_at, last_seen_at, revision)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String UPDATE_GROUPS =
      """
      update device
      set group_id = changed.group_id, revision = changed.revision,
        regrouped_at = coalesce(?, device.regrouped_at)
      from unnest(?, ?, ?) as changed (id, group_id, revision) where device.id = changed.id
      """;
  private static final String ADVANCE =
      """
      update device set counter = ?, assertion_hash = ?, last_seen_at = ?
      where id = ? and state = 'active' and counter < ?
      """;
  private static final String ADVANCE_ALL =
      """
      update device set counter = sent.counter, assertion_hash = sent.hash, last_seen_at = ?
      from unnest(?, ?, ?) as sent (id, counter, hash)
      where device.id = sent.id and device.state = 'active' and device.counter < sent.counter
      returning device.id
      """;
  // All transactions lock in the same order, so that there is no deadlock.
  private static final String SEEN =
      """
      with late as (
        select id from device where id = any(?) and (last_seen_at is null or last_seen_at < ?)
        order by id for no key update)
      update device set last_seen_at = ? where id in (select id from late)
      """;
  private static final String MEMBERSHIPS =
      """
      select id, group_id, revision from device where state = 'active' and id > ?
      order by id limit ?
      """;

  private static final String REGROUPED_SINCE =
      """
      select id, group_id, revision from device where state = 'active' and regrouped_at >= ?
      """;

  private final Database database;

  DeviceStore(Database database) {
    this.database = database;
  }

  /** An active device and the group that it is in. */
  record Membership(UUID id, long groupId, long revision) {}

  /**
   * Until the transaction ends, which has read nothing yet, all statements see what there is now:
   * whoever was moved to a group is read with that group, also where it is made meanwhile.
   */
  void readOneSnapshot() {
    database.useOneSnapshot();
  }

  /** Until the transaction ends, no other one enrols those keys. */
  void lockKeys(Collection<String> thumbprints) {
    database.exists(LOCK_KEYS, KEY_LOCKS, SqlArray.texts(thumbprints));
  }

  List<DeviceEntity> byKeys(Collection<String> thumbprints) {
    return database.list(
        COLUMNS + " where key_thumbprint = any(?)", DeviceStore::row, SqlArray.texts(thumbprints));
  }

  void insertAll(List<DeviceEntity> rows) {
    database.updateAll(INSERT, rows.stream().map(DeviceStore::parameters).toList());
  }

  /** Devices in the order of their ids, after that one. */
  List<DeviceEntity> after(UUID id, int limit) {
    return database.list(
        COLUMNS + " where id > ? order by id limit ?", DeviceStore::row, id, limit);
  }

  /** The next devices of one group in the order of ids. */
  List<DeviceEntity> inGroupAfter(long groupId, UUID id, int limit) {
    return database.list(
        COLUMNS + " where group_id = ? and id > ? order by id limit ?",
        DeviceStore::row,
        groupId,
        id,
        limit);
  }

  /** Those rows as they are now; until the transaction ends no other one changes them. */
  List<DeviceEntity> lockAll(Collection<UUID> ids) {
    return database.list(
        COLUMNS + " where id = any(?) order by id for no key update",
        DeviceStore::row,
        SqlArray.uuids(ids));
  }

  /**
   * Writes the groups and revisions of locked rows, all in one statement.
   *
   * @param regroupedAt when the groups were set or renamed; null where they are as they were
   */
  void updateGroups(List<DeviceEntity> rows, @Nullable Instant regroupedAt) {
    database.update(
        UPDATE_GROUPS,
        regroupedAt,
        SqlArray.uuids(rows.stream().map(row -> row.id).toList()),
        SqlArray.longs(rows.stream().map(row -> row.groupId).toList()),
        SqlArray.longs(rows.stream().map(row -> row.revision).toList()));
  }

  /** How many devices that were not revoked are in each group, by the group's id. */
  Map<String, Long> countsByGroup() {
    var counts = new HashMap<String, Long>();
    database
        .list(
            "select group_id, count(*) from device where state <> 'revoked' group by group_id",
            row -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(each -> counts.put(each.getKey(), each.getValue()));
    return counts;
  }

  List<Membership> membershipsAfter(UUID id, int limit) {
    return database.list(MEMBERSHIPS, DeviceStore::membership, id, limit);
  }

  /** Those of devices whose group was set or renamed since then, one by one. */
  void forEachRegrouped(Instant since, int fetchSize, Consumer<Membership> consumer) {
    database.forEach(REGROUPED_SINCE, fetchSize, row -> consumer.accept(membership(row)), since);
  }

  private static Membership membership(ResultSet row) throws SQLException {
    return new Membership(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3));
  }

  /** The keys of those devices that exist. */
  Map<UUID, DeviceKeyService.Key> keys(Collection<UUID> ids) {
    var keys = new HashMap<UUID, DeviceKeyService.Key>();
    database
        .list(
            "select id, public_key, state from device where id = any(?)",
            row ->
                Map.entry(
                    row.getObject(1, UUID.class),
                    new DeviceKeyService.Key(row.getString(2), DeviceState.of(row.getString(3)))),
            SqlArray.uuids(ids))
        .forEach(each -> keys.put(each.getKey(), each.getValue()));
    return keys;
  }

  /** Uses counters of different devices; returns those where {@link #advance} would be true. */
  List<UUID> advanceAll(Collection<DeviceKeyService.CounterUse> uses, Instant at) {
    var ids = SqlArray.uuids(uses.stream().map(DeviceKeyService.CounterUse::deviceId).toList());
    // All transactions lock in the same order, so that there is no deadlock.
    database.list(
        "select 1 from device where id = any(?) order by id for no key update", row -> 1, ids);
    return database.list(
        ADVANCE_ALL,
        row -> row.getObject(1, UUID.class),
        at,
        ids,
        SqlArray.longs(uses.stream().map(DeviceKeyService.CounterUse::counter).toList()),
        SqlArray.texts(uses.stream().map(DeviceKeyService.CounterUse::hash).toList()));
  }

  /** Uses a counter; false where it is not greater than all before or the device is not active. */
  boolean advance(UUID id, long counter, String hash, Instant at) {
    return database.update(ADVANCE, counter, hash, at, id, counter) == 1;
  }

  /** How many active devices were seen after that. */
  long countSeenSince(Instant at) {
    return database
        .first(
            "select count(*) from device where state = 'active' and last_seen_at > ?",
            row -> row.getLong(1),
            at)
        .orElseThrow();
  }

  /** Notes when devices were seen, at most once a minute. */
  void seen(Collection<UUID> ids, Instant at) {
    database.update(SEEN, SqlArray.uuids(ids), at.minus(SEEN_INTERVAL), at);
  }

  private static Object[] parameters(DeviceEntity row) {
    return new Object[] {
      row.id,
      row.name,
      row.osPlatform,
      row.domain,
      SqlArray.texts(List.of(row.tags)),
      row.groupId,
      row.state,
      row.publicKey,
      row.keyThumbprint,
      row.enrolledWith,
      row.enrolledAt,
      row.lastSeenAt,
      row.revision
    };
  }

  private static DeviceEntity row(ResultSet from) throws SQLException {
    var row = new DeviceEntity();
    row.id = from.getObject(1, UUID.class);
    row.name = from.getString(2);
    row.osPlatform = from.getString(3);
    row.domain = from.getString(4);
    row.tags = (String[]) from.getArray(5).getArray();
    row.groupId = from.getLong(6);
    row.state = from.getString(7);
    row.revision = from.getLong(8);
    row.keyThumbprint = from.getString(9);
    row.enrolledWith = from.getLong(10);
    row.enrolledAt = Rows.instant(from, 11);
    row.lastSeenAt = Rows.instantOrNull(from, 12);
    return row;
  }
}
