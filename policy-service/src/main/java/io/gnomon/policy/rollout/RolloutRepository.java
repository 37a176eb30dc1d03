package io.gnomon.policy.rollout;

import io.gnomon.policy.device.DeviceRollout;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Enforcement in PostgreSQL: every device's latest revision, and the last few revisions device by
 * device.
 */
@ApplicationScoped
class RolloutRepository implements DeviceRollout {

  private static final int KEPT_REVISIONS = 20;
  private static final int SHOWN_WAITING = 20;

  private static final String ACKNOWLEDGED =
      " from unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::timestamptz[])"
          + " as told (device_id, epoch, revision, at)";
  private static final String INSERT =
      "insert into enforcement (revision, device_id, at)"
          + " select told.revision, told.device_id, min(told.at)"
          + ACKNOWLEDGED
          + " join feed_head on feed_head.epoch = told.epoch and told.revision <= feed_head.revision"
          + " and told.revision > feed_head.revision - "
          + KEPT_REVISIONS
          + " group by 1, 2 order by 1, 2 on conflict do nothing";
  private static final String UPSERT_LATEST =
      "insert into device_enforcement (device_id, epoch, revision, at)"
          + " select distinct on (told.device_id) told.device_id, told.epoch, told.revision, told.at"
          + ACKNOWLEDGED
          + " join feed_head on feed_head.epoch = told.epoch and told.revision <= feed_head.revision"
          + " order by told.device_id, told.revision desc, told.at"
          + " on conflict (device_id) do update"
          + " set epoch = excluded.epoch, revision = excluded.revision, at = excluded.at"
          + " where (device_enforcement.epoch, device_enforcement.revision)"
          + " < (excluded.epoch, excluded.revision)";
  private static final String PRUNE =
      "delete from enforcement using feed_head where enforcement.revision <= feed_head.revision - "
          + KEPT_REVISIONS;
  private static final String FIGURES =
      "select r.epoch, r.at, d.active, d.enforced, t.p50, t.p99, t.longest from feed_revision r"
          + " cross join lateral (select count(*) as active, count(*) filter (where"
          + " e.epoch >= r.epoch and e.revision >= r.revision) as enforced from device"
          + " left join device_enforcement e on e.device_id = device.id"
          + " where device.state = 'active') d"
          + " cross join lateral (select percentile_disc(0.5) within group (order by millis) as p50,"
          + " percentile_disc(0.99) within group (order by millis) as p99, max(millis) as longest from"
          + " (select greatest(0, round(extract(epoch from e.at - r.at) * 1000))::bigint as millis"
          + " from enforcement e where e.revision = r.revision) m) t where r.revision = ?";
  private static final String WAITING =
      "select d.id, d.name from device d cross join feed_revision r"
          + " left join device_enforcement e on e.device_id = d.id"
          + " where r.revision = ? and d.state = 'active' and (e.device_id is null"
          + " or e.epoch < r.epoch or e.revision < r.revision) order by d.name, d.id limit "
          + SHOWN_WAITING;

  private final DataSource dataSource;

  RolloutRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Stores acknowledgements of the present epoch; one that is known already changes nothing. */
  @Transactional
  void store(List<Acknowledgement> acknowledgements) {
    try (var connection = dataSource.getConnection()) {
      execute(connection, INSERT, acknowledgements);
      execute(connection, UPSERT_LATEST, acknowledgements);
      try (var prune = connection.prepareStatement(PRUNE)) {
        prune.executeUpdate();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("acknowledgements cannot be stored", e);
    }
  }

  /** How far the revision has come; empty where there is no such revision. */
  Optional<RolloutFigures> figures(long revision) {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(FIGURES)) {
      statement.setLong(1, revision);
      var row = statement.executeQuery();
      if (!row.next()) {
        return Optional.empty();
      }
      return Optional.of(
          new RolloutFigures(
              row.getLong(1),
              row.getObject(2, OffsetDateTime.class).toInstant(),
              row.getLong(3),
              row.getLong(4),
              row.getObject(5, Long.class),
              row.getObject(6, Long.class),
              row.getObject(7, Long.class)));
    } catch (SQLException e) {
      throw new IllegalStateException("the rollout cannot be read", e);
    }
  }

  /** The first active devices that do not enforce the revision, by name. */
  List<WaitingDevice> waiting(long revision) {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(WAITING)) {
      statement.setLong(1, revision);
      var rows = statement.executeQuery();
      var waiting = new ArrayList<WaitingDevice>();
      while (rows.next()) {
        waiting.add(new WaitingDevice(rows.getString(1), rows.getString(2)));
      }
      return waiting;
    } catch (SQLException e) {
      throw new IllegalStateException("the rollout cannot be read", e);
    }
  }

  @Override
  public Map<String, Enforced> enforced(Collection<String> deviceIds) {
    var sql =
        "select device_id, revision, at from device_enforcement where device_id = any(?::uuid[])";
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("text", deviceIds.toArray()));
      var rows = statement.executeQuery();
      var enforced = new HashMap<String, Enforced>();
      while (rows.next()) {
        var at = rows.getObject(3, OffsetDateTime.class).toInstant();
        enforced.put(rows.getString(1), new Enforced(rows.getLong(2), at));
      }
      return enforced;
    } catch (SQLException e) {
      throw new IllegalStateException("enforcement cannot be read", e);
    }
  }

  private static void execute(Connection connection, String sql, List<Acknowledgement> told)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, array(connection, "uuid", told, Acknowledgement::deviceId));
      statement.setArray(2, array(connection, "bigint", told, Acknowledgement::epoch));
      statement.setArray(3, array(connection, "bigint", told, Acknowledgement::revision));
      statement.setArray(
          4,
          array(connection, "text", told, each -> each.at().atOffset(ZoneOffset.UTC).toString()));
      statement.executeUpdate();
    }
  }

  private static Array array(
      Connection connection,
      String type,
      List<Acknowledgement> told,
      Function<Acknowledgement, Object> value)
      throws SQLException {
    return connection.createArrayOf(type, told.stream().map(value).toArray());
  }
}
