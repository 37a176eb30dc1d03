package io.gnomon.discovery.usage;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Rows;
import io.gnomon.kit.database.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which days a data source has data of. */
@ApplicationScoped
public class SourceDayStore {

  private static final String ADD =
      """
      insert into source_day (source_id, day, writer, last_at)
      select source_id, date '1970-01-01' + day, writer, timestamptz 'epoch' + last * interval '1 millisecond'
      from unnest(?::int[], ?::int[], ?::bigint[], ?::bigint[]) as added (source_id, day, writer, last)
      on conflict (source_id, day, writer) do update set last_at = greatest(source_day.last_at, excluded.last_at)
      """;
  private static final String SPANS =
      """
      select source_id, min(day), max(day), max(last_at) from source_day
      where source_id = any(?) group by source_id
      """;
  private static final String DAYS =
      "select distinct day from source_day where source_id = ? order by day";

  private static final String VERSIONS =
      """
      select day, source_id, string_agg(version::text, ',' order by version) from source_day
      where source_id = any(?) and day between ? and ? group by day, source_id
      """;

  private final Database database;

  SourceDayStore(Database database) {
    this.database = database;
  }

  /** Adds the days of the usage, in the running transaction. */
  void add(Usage usage, int writer) {
    var last = new HashMap<UsageKey, Long>();
    usage
        .sites()
        .forEach(
            (k, v) ->
                last.merge(new UsageKey(k.source(), k.day(), writer, 0), v.last(), Math::max));
    List<Map.Entry<UsageKey, Long>> rows = new ArrayList<>(last.entrySet());
    rows.sort(Map.Entry.comparingByKey());
    database.update(ADD, UsageColumns.ofDays(rows));
  }

  /** From when to when each of the sources has data; sources without any are left out. */
  public Map<Integer, SourceSpan> spans(Collection<Integer> sourceIds) {
    var spans = new HashMap<Integer, SourceSpan>();
    database
        .list(
            SPANS,
            row ->
                Map.entry(
                    row.getInt(1),
                    new SourceSpan(Rows.date(row, 2), Rows.date(row, 3), Rows.instant(row, 4))),
            SqlArray.ints(sourceIds))
        .forEach(each -> spans.put(each.getKey(), each.getValue()));
    return spans;
  }

  /** The days on which a source has data. */
  public List<LocalDate> days(int sourceId) {
    return database.list(DAYS, row -> Rows.date(row, 1), sourceId);
  }

  /**
   * The days with data, each with a version that differs once its usage has changed: caches of what
   * was read afterwards compare it.
   */
  public Map<SourceDay, String> versions(
      Collection<Integer> sourceIds, LocalDate from, LocalDate to) {
    var versions = new HashMap<SourceDay, String>();
    database
        .list(
            VERSIONS,
            row -> Map.entry(new SourceDay(Rows.date(row, 1), row.getInt(2)), row.getString(3)),
            SqlArray.ints(sourceIds),
            from,
            to)
        .forEach(each -> versions.put(each.getKey(), each.getValue()));
    return versions;
  }

  void delete(int sourceId, LocalDate day) {
    database.update("delete from source_day where source_id = ? and day = ?", sourceId, day);
  }
}
