package io.gnomon.discovery.appusage;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** What was told of each app. */
@ApplicationScoped
class AppUsageStore {

  private static final String ADVANCE =
      """
      insert into app_usage as told (app_id, first_day, last_day)
      select site.app_id, min(u.day), max(u.day)
      from usage_site u join site on site.id = u.site_id
      where u.day >= ? and site.app_id is not null group by site.app_id
      on conflict (app_id) do update set
        first_day = least(told.first_day, excluded.first_day),
        last_day = greatest(told.last_day, excluded.last_day)
        where excluded.first_day < told.first_day or excluded.last_day > told.last_day
      returning app_id, first_day, last_day
      """;

  private final Database database;

  AppUsageStore(Database database) {
    this.database = database;
  }

  /** Takes over what was used since that day; returns the apps of which there is news. */
  List<AppUsage> advance(LocalDate since) {
    return database.list(
        ADVANCE,
        row -> new AppUsage(row.getString(1), Rows.date(row, 2), Rows.date(row, 3)),
        since);
  }
}
