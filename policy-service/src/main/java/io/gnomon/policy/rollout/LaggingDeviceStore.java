package io.gnomon.policy.rollout;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.list.Cursor;
import io.gnomon.kit.text.LikePattern;
import io.gnomon.policy.device.LagQuery;
import io.gnomon.policy.device.LaggingDevices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Active devices that do not enforce a revision yet. No index holds the revisions of devices: each
 * acknowledgement would have to write it, while a list reads both tables once.
 */
@ApplicationScoped
class LaggingDeviceStore implements LaggingDevices {

  // A revision that is not in the log has no epoch to compare.
  private static final String LAGGING =
      """
      from device d where d.state = 'active' and not exists (
        select 1 from device_enforcement e where e.device_id = d.id and e.revision >= ?
          and e.epoch >= coalesce((select r.epoch from feed_revision r where r.revision = ?), 0))
      """;

  private final Database database;

  LaggingDeviceStore(Database database) {
    this.database = database;
  }

  /** The first ones by name. */
  List<WaitingDevice> first(long revision, int limit) {
    return list(LagQuery.of(revision), null, limit);
  }

  @Override
  public List<String> ids(LagQuery query, @Nullable Cursor cursor, int limit) {
    return list(query, cursor, limit).stream().map(WaitingDevice::id).toList();
  }

  @Override
  public long count(LagQuery query) {
    var wanted = new Wanted(query);
    return database
        .first("select count(*) " + wanted.sql, row -> row.getLong(1), wanted.parameters.toArray())
        .orElseThrow();
  }

  private List<WaitingDevice> list(LagQuery query, @Nullable Cursor cursor, int limit) {
    var wanted = new Wanted(query);
    if (cursor != null) {
      wanted.add("(d.name, d.id) > (?, ?)", cursor.key(0), cursor.uuid(1));
    }
    wanted.parameters.add(limit);
    return database.list(
        "select d.id, d.name " + wanted.sql + " order by d.name, d.id limit ?",
        row -> new WaitingDevice(row.getString(1), row.getString(2)),
        wanted.parameters.toArray());
  }

  /** The devices of a query as SQL, with its parameters. */
  private static final class Wanted {

    private final StringBuilder sql = new StringBuilder(LAGGING);
    private final List<Object> parameters = new ArrayList<>();

    Wanted(LagQuery query) {
      parameters.addAll(List.of(query.revision(), query.revision()));
      var text = query.text();
      if (text != null && !text.isBlank()) {
        add("lower(d.name) like ? escape '!'", LikePattern.containing(text.strip()));
      }
      var name = query.name();
      if (name != null) {
        add("lower(d.name) = lower(?)", name);
      }
      var group = query.group();
      if (group != null) {
        add("d.group_id = ?", Long.valueOf(group));
      }
    }

    void add(String condition, Object... values) {
      sql.append(" and ").append(condition);
      parameters.addAll(List.of(values));
    }
  }

  /** An active device that does not enforce a revision yet. */
  record WaitingDevice(String id, String name) {}
}
