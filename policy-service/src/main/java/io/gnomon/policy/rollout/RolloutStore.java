package io.gnomon.policy.rollout;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Rows;
import io.gnomon.kit.database.SqlArray;
import io.gnomon.policy.device.DeviceRollout;
import io.gnomon.policy.device.EnforcedRevision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Enforcement in PostgreSQL: every device's latest revision, and the last few revisions device by
 * device.
 */
@ApplicationScoped
class RolloutStore implements DeviceRollout {

  private static final int KEPT_REVISIONS = 20;

  private static final String INSERT =
      """
      with added as (insert into enforcement (revision, device_id, at)
      select sent.revision, sent.device_id, min(sent.at)
      from unnest(?, ?, ?, ?) as sent (device_id, epoch, revision, at)
      join feed_head on feed_head.epoch = sent.epoch and sent.revision <= feed_head.revision
        and sent.revision > feed_head.revision - ?
      group by 1, 2 order by 1, 2 on conflict do nothing
      returning revision, device_id, at)
      select added.device_id, r.at,
        greatest(0, round(extract(epoch from added.at - r.at) * 1000))::bigint
      from added join feed_revision r on r.revision = added.revision
      """;
  private static final String UPSERT_LATEST =
      """
      insert into device_enforcement (device_id, epoch, revision, at)
      select distinct on (sent.device_id) sent.device_id, sent.epoch, sent.revision, sent.at
      from unnest(?, ?, ?, ?) as sent (device_id, epoch, revision, at)
      join feed_head on feed_head.epoch = sent.epoch and sent.revision <= feed_head.revision
      order by sent.device_id, sent.revision desc, sent.at
      on conflict (device_id) do update
      set epoch = excluded.epoch, revision = excluded.revision, at = excluded.at
      where (device_enforcement.epoch, device_enforcement.revision)
        < (excluded.epoch, excluded.revision)
      """;
  private static final String PRUNE =
      """
      delete from enforcement using feed_head where enforcement.revision <= feed_head.revision - ?
      """;
  private static final String FIGURES =
      """
      select r.epoch, r.at, d.active, d.enforced, t.p50, t.p99, t.slowest from feed_revision r
      cross join lateral (
        select count(*) as active,
          count(*) filter (where e.epoch >= r.epoch and e.revision >= r.revision) as enforced
        from device left join device_enforcement e on e.device_id = device.id
        where device.state = 'active') d
      cross join lateral (
        select percentile_disc(0.5) within group (order by millis) as p50,
          percentile_disc(0.99) within group (order by millis) as p99, max(millis) as slowest
        from (
          select greatest(0, round(extract(epoch from e.at - r.at) * 1000))::bigint as millis
          from enforcement e where e.revision = r.revision) m) t
      where r.revision = ?
      """;
  private static final String LATEST =
      "select device_id, revision, at from device_enforcement where device_id = any(?::uuid[])";

  private final Database database;

  RolloutStore(Database database) {
    this.database = database;
  }

  /**
   * Stores acknowledgements of the current epoch; one that is stored already changes nothing.
   *
   * @return what is new of the last few revisions
   */
  @Transactional
  List<NewEnforcement> store(List<Acknowledgement> sent) {
    var devices = SqlArray.uuids(sent.stream().map(Acknowledgement::deviceId).toList());
    var epochs = SqlArray.longs(sent.stream().map(Acknowledgement::epoch).toList());
    var revisions = SqlArray.longs(sent.stream().map(Acknowledgement::revision).toList());
    var times = SqlArray.timestamps(sent.stream().map(Acknowledgement::at).toList());
    var added =
        database.list(
            INSERT,
            RolloutStore::newEnforcement,
            devices,
            epochs,
            revisions,
            times,
            KEPT_REVISIONS);
    database.update(UPSERT_LATEST, devices, epochs, revisions, times);
    database.update(PRUNE, KEPT_REVISIONS);
    return added;
  }

  private static NewEnforcement newEnforcement(ResultSet row) throws SQLException {
    return new NewEnforcement(
        row.getObject(1, UUID.class), Rows.instant(row, 2), Duration.ofMillis(row.getLong(3)));
  }

  /** How far the revision has come; empty where there is no such revision. */
  Optional<RolloutFigures> figures(long revision) {
    return database.first(
        FIGURES,
        row ->
            new RolloutFigures(
                row.getLong(1),
                Rows.instant(row, 2),
                row.getLong(3),
                row.getLong(4),
                Rows.longOrNull(row, 5),
                Rows.longOrNull(row, 6),
                Rows.longOrNull(row, 7)),
        revision);
  }

  @Override
  public Map<String, EnforcedRevision> enforced(Collection<String> deviceIds) {
    var enforced = new HashMap<String, EnforcedRevision>();
    database
        .list(
            LATEST,
            row ->
                Map.entry(
                    row.getString(1), new EnforcedRevision(row.getLong(2), Rows.instant(row, 3))),
            SqlArray.texts(deviceIds))
        .forEach(each -> enforced.put(each.getKey(), each.getValue()));
    return enforced;
  }

  /** A device enforces a revision, which it had not reported before; the time as in figures. */
  record NewEnforcement(UUID deviceId, Instant madeAt, Duration took) {}
}
