package io.gnomon.discovery.usage;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds usage to the tables, in the transaction of whoever counted it. */
@ApplicationScoped
public class UsageStore {

  private static final int ROWS_AT_ONCE = 10_000;

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
      insert into %1$s (source_id, day, site_id, %2$s, transactions, uploaded_bytes, downloaded_bytes, first_at, last_at)
      select source_id, date '1970-01-01' + day, site_id, actor_id, transactions, uploaded, downloaded,
        timestamptz 'epoch' + first * interval '1 millisecond', timestamptz 'epoch' + last * interval '1 millisecond'
      from unnest(?::int[], ?::int[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
        as added (source_id, day, site_id, actor_id, transactions, uploaded, downloaded, first, last)
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

  private static final String DAYS =
      """
      insert into source_day (source_id, day, writer, last_at)
      select source_id, date '1970-01-01' + day, writer, timestamptz 'epoch' + last * interval '1 millisecond'
      from unnest(?::int[], ?::int[], ?::bigint[], ?::bigint[]) as added (source_id, day, writer, last)
      on conflict (source_id, day, writer) do update set last_at = greatest(source_day.last_at, excluded.last_at)
      """;

  /**
   * Adds all of it, rows sorted, so that two that add to the same rows wait for each other instead
   * of deadlocking.
   *
   * @param writer tells apart those who count at the same time: the partition that it came from
   */
  public void add(Connection connection, Usage usage, int writer) throws SQLException {
    addTo(connection, SITES + SUMS.formatted("usage_site"), usage.sites(), false);
    for (var actor : Actor.values()) {
      var sql = ACTORS.formatted(actor.table(), actor.column()) + SUMS.formatted(actor.table());
      addTo(connection, sql, usage.of(actor), true);
    }
    addDays(connection, usage, writer);
  }

  private static void addTo(
      Connection connection, String sql, Map<UsageKey, Tally> tallies, boolean actors)
      throws SQLException {
    if (tallies.isEmpty()) {
      return;
    }
    var rows = new ArrayList<>(tallies.entrySet());
    rows.sort(Map.Entry.comparingByKey());
    try (var statement = connection.prepareStatement(sql)) {
      for (int start = 0; start < rows.size(); start += ROWS_AT_ONCE) {
        var some = rows.subList(start, Math.min(rows.size(), start + ROWS_AT_ONCE));
        Columns.of(some, actors).set(connection, statement);
        statement.executeUpdate();
      }
    }
  }

  private static void addDays(Connection connection, Usage usage, int writer) throws SQLException {
    var last = new HashMap<UsageKey, Long>();
    usage
        .sites()
        .forEach(
            (k, v) ->
                last.merge(new UsageKey(k.source(), k.day(), writer, 0), v.last(), Math::max));
    List<Map.Entry<UsageKey, Long>> rows = new ArrayList<>(last.entrySet());
    rows.sort(Map.Entry.comparingByKey());
    try (var statement = connection.prepareStatement(DAYS)) {
      Columns.ofDays(rows).set(connection, statement);
      statement.executeUpdate();
    }
  }
}
