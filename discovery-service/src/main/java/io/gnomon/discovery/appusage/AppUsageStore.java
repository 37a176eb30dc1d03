package io.gnomon.discovery.appusage;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Rows;
import io.gnomon.kit.database.SqlArray;
import io.gnomon.kit.request.EntityTag;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What was last published of the use of each app. */
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

  private static final String ALL = "select app_id, first_day, last_day from app_usage";

  private static final String MARK_PUBLISHED =
      """
      update app_usage set told = news.told from unnest(?::text[], ?::text[]) as news (app_id, told)
      where app_usage.app_id = news.app_id and app_usage.told is distinct from news.told
      returning app_usage.app_id
      """;

  private final Database database;

  AppUsageStore(Database database) {
    this.database = database;
  }

  /**
   * Until the transaction ends, which has read nothing yet, all statements see what there is now,
   * so that days and sums that are told together belong together. One process at a time: what
   * another one tells meanwhile this one would neither see nor be allowed to change.
   */
  void readOneSnapshot() {
    database.useOneSnapshot();
    database.update("lock table app_usage in exclusive mode");
  }

  /** Takes over what was used since that day; returns the apps that were seen on other days. */
  List<AppDays> advance(LocalDate since) {
    return database.list(ADVANCE, AppUsageStore::days, since);
  }

  /** All that were ever seen. */
  List<AppDays> all() {
    return database.list(ALL, AppUsageStore::days);
  }

  /** Stores what is published of apps; returns those for which it has changed. */
  List<AppUsage> markPublished(List<AppUsage> usage) {
    var news =
        Set.copyOf(
            database.list(
                MARK_PUBLISHED,
                row -> row.getString(1),
                SqlArray.texts(usage.stream().map(AppUsage::appId).toList()),
                SqlArray.texts(usage.stream().map(EntityTag::of).toList())));
    return usage.stream().filter(each -> news.contains(each.appId())).toList();
  }

  private static AppDays days(ResultSet row) throws SQLException {
    return new AppDays(row.getString(1), Rows.date(row, 2), Rows.date(row, 3));
  }
}
