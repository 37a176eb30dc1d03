package io.gnomon.discovery.usage;

import io.gnomon.kit.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Usage of sites by hour, of the last days alone. */
@ApplicationScoped
class UsageHourStore {

  private static final int MAX_ROWS = 10_000;

  private static final String ADD =
      """
      insert into usage_site_hour (hour, source_id, site_id, transactions, uploaded_bytes, downloaded_bytes)
      select day * 24 + hour, source_id, site_id, transactions, uploaded, downloaded
      from unnest(?::int[], ?::int[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
        as added (source_id, day, site_id, hour, transactions, uploaded, downloaded, first, last)
      on conflict (hour, source_id, site_id) do update set
        transactions = usage_site_hour.transactions + excluded.transactions,
        uploaded_bytes = least(usage_site_hour.uploaded_bytes::numeric + excluded.uploaded_bytes, 9e18)::bigint,
        downloaded_bytes = least(usage_site_hour.downloaded_bytes::numeric + excluded.downloaded_bytes, 9e18)::bigint
      """;

  private static final int HOURS_PER_DAY = 24;
  private static final String DELETE =
      "delete from usage_site_hour where source_id = ? and hour between ? and ?";

  private final Database database;

  UsageHourStore(Database database) {
    this.database = database;
  }

  /** Adds the hours of the usage in the running transaction, in the order of all who add. */
  void add(Usage usage) {
    List<Map.Entry<UsageKey, Tally>> rows = new ArrayList<>(usage.hours().entrySet());
    rows.sort(Map.Entry.comparingByKey());
    for (int start = 0; start < rows.size(); start += MAX_ROWS) {
      var some = rows.subList(start, Math.min(rows.size(), start + MAX_ROWS));
      database.update(ADD, UsageColumns.of(some, true).toArray());
    }
  }

  /** Deletes what is not kept any more. */
  void deleteOutside(UsageHours hours) {
    database.update("delete from usage_site_hour where hour < ?", hours.first());
  }

  /** Deletes the hours of a source on a day, in the running transaction. */
  void delete(int sourceId, LocalDate day) {
    long first = day.toEpochDay() * HOURS_PER_DAY;
    database.update(DELETE, sourceId, first, first + HOURS_PER_DAY - 1);
  }
}
