package io.gnomon.discovery.usage;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Usage by source, day and site, for each site as a whole and by users, IP addresses and devices.
 */
@ApplicationScoped
public class UsageStore {

  private static final int MAX_ROWS = 10_000;

  /** Locks with two keys: this one, and a source. */
  private static final int SOURCE_LOCKS = 7_203_120;

  // All transactions lock in the same order, so that there is no deadlock.
  private static final String SHARE_SOURCES =
      """
      select count(*) from (
        select pg_advisory_xact_lock_shared(?, id) from unnest(?::int[]) as id offset 0) as locked
      """;

  private static final List<String> TABLES =
      List.of("usage_site", "usage_user", "usage_ip_address", "usage_device");
  private static final String SITES =
      """
      insert into usage_site (source_id, day, site_id, transactions, uploaded_bytes, downloaded_bytes, first_at, last_at)
      select source_id, date '1970-01-01' + day, site_id, transactions, uploaded, downloaded,
        timestamptz 'epoch' + first * interval '1 millisecond', timestamptz 'epoch' + last * interval '1 millisecond'
      from unnest(?::int[], ?::int[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
        as added (source_id, day, site_id, transactions, uploaded, downloaded, first, last)
      on conflict (source_id, site_id, day) do update set
      """;

  private static final String ACTORS =
      """
      insert into %1$s (source_id, day, site_id, %2$s, transactions, uploaded_bytes, downloaded_bytes, first_at, last_at%3$s)
      select source_id, date '1970-01-01' + day, site_id, actor_id, transactions, uploaded, downloaded,
        timestamptz 'epoch' + first * interval '1 millisecond', timestamptz 'epoch' + last * interval '1 millisecond'%3$s
      from unnest(?::int[], ?::int[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[]%4$s)
        as added (source_id, day, site_id, actor_id, transactions, uploaded, downloaded, first, last%3$s)
      on conflict (source_id, site_id, %2$s, day) do update set
      """;

  // The sum of many absurd byte counts stops at a bound instead of failing for ever.
  private static final String SUMS =
      """
        transactions = %1$s.transactions + excluded.transactions,
        uploaded_bytes = least(%1$s.uploaded_bytes::numeric + excluded.uploaded_bytes, 9e18)::bigint,
        downloaded_bytes = least(%1$s.downloaded_bytes::numeric + excluded.downloaded_bytes, 9e18)::bigint,
        first_at = least(%1$s.first_at, excluded.first_at),
        last_at = greatest(%1$s.last_at, excluded.last_at)
      """;

  /** The hours in which a site was used are kept for users alone. */
  private static final String HOURS = ", hours = usage_user.hours | excluded.hours";

  // Days that lose rows are written, so that they have another version for those who hold them.
  private static final String DELETE_USERS =
      """
      with deleted as (delete from usage_user where user_id = any(?) returning source_id, day),
        touched as (update source_day set last_at = last_at
          where (source_id, day) in (select source_id, day from deleted))
      select count(*) from deleted
      """;

  private final Database database;
  private final SourceDayStore days;
  private final UsageHourStore hours;

  UsageStore(Database database, SourceDayStore days, UsageHourStore hours) {
    this.database = database;
    this.days = days;
    this.hours = hours;
  }

  /**
   * Adds all of it in the running transaction, rows sorted, so that two that add to the same rows
   * wait for each other instead of deadlocking. Waits while usage of its sources is deleted.
   *
   * @param writer distinguishes those that count at the same time: the partition that it came from
   */
  public void add(Usage usage, int writer) {
    database.exists(SHARE_SOURCES, SOURCE_LOCKS, SqlArray.ints(usage.sources()));
    addTo(
        SITES + SUMS.formatted("usage_site"), usage.sites(), rows -> UsageColumns.of(rows, false));
    for (var actor : Actor.values()) {
      addTo(actorSql(actor), usage.of(actor), rows -> actorColumns(actor, rows));
    }
    hours.add(usage);
    days.add(usage, writer);
  }

  private static String actorSql(Actor actor) {
    var table = actor.usageTable();
    var insert =
        actor == Actor.USER
            ? ACTORS.formatted(table, actor.column(), ", hours", ", ?::int[]")
            : ACTORS.formatted(table, actor.column(), "", "");
    return insert + SUMS.formatted(table) + (actor == Actor.USER ? HOURS : "");
  }

  private static List<Object> actorColumns(Actor actor, List<Map.Entry<UsageKey, Tally>> rows) {
    var columns = UsageColumns.of(rows, true);
    if (actor == Actor.USER) {
      columns.add(UsageColumns.hours(rows));
    }
    return columns;
  }

  private void addTo(
      String sql,
      Map<UsageKey, Tally> tallies,
      Function<List<Map.Entry<UsageKey, Tally>>, List<Object>> columns) {
    List<Map.Entry<UsageKey, Tally>> rows = new ArrayList<>(tallies.entrySet());
    rows.sort(Map.Entry.comparingByKey());
    for (int start = 0; start < rows.size(); start += MAX_ROWS) {
      var some = rows.subList(start, Math.min(rows.size(), start + MAX_ROWS));
      database.update(sql, columns.apply(some).toArray());
    }
  }

  /** Deletes what was used by these users, in the running transaction; sites keep their sums. */
  public int deleteUsers(Collection<Long> userIds) {
    return database
        .first(DELETE_USERS, row -> row.getInt(1), SqlArray.longs(userIds))
        .orElseThrow();
  }

  /** Deletes all usage of a source in the running transaction, day by day. */
  public void delete(int sourceId) {
    lock(sourceId);
    days.days(sourceId).forEach(day -> delete(sourceId, day));
  }

  /**
   * Deletes the usage of a source on a day, in the running transaction: what is counted meanwhile
   * is counted afterwards, as a whole.
   */
  public void delete(int sourceId, LocalDate day) {
    lock(sourceId);
    for (var table : TABLES) {
      database.update(
          "delete from %s where source_id = ? and day = ?".formatted(table), sourceId, day);
    }
    hours.delete(sourceId, day);
    days.delete(sourceId, day);
  }

  /** Excludes those who add to the source until the running transaction ends. */
  private void lock(int sourceId) {
    database.exists("select pg_advisory_xact_lock(?, ?)", SOURCE_LOCKS, sourceId);
  }
}
