package io.gnomon.discovery.breakdown;

import io.gnomon.discovery.directory.UseFloor;
import io.gnomon.discovery.report.ReportScope;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Adds up what each person did with apps on each day, and compares it with the floor. */
@ApplicationScoped
class AppUseStore {

  private static final String USE =
      """
      with days as (
        select site.app_id, %s as who, u.day, sum(u.transactions) as transactions,
          sum(u.uploaded_bytes) + sum(u.downloaded_bytes) as traffic
        from %s join site on site.id = u.site_id where %s and site.app_id = any(?) group by 1, 2, 3),
      people as (
        select app_id, who, count(*) filter (where used) as use_days, count(*) filter (where not used) as touch_days,
          coalesce(sum(transactions) filter (where used), 0) as use_transactions,
          coalesce(sum(transactions) filter (where not used), 0) as touch_transactions,
          coalesce(sum(traffic) filter (where used), 0) as use_traffic,
          coalesce(sum(traffic) filter (where not used), 0) as touch_traffic
        from (select *, transactions >= ? and traffic >= ? as used from days) measured group by 1, 2)
      select app_id, count(*) filter (where use_days > 0), sum(use_days)::bigint, sum(use_transactions)::bigint,
        least(sum(use_traffic), 9223372036854775807)::bigint, count(*) filter (where use_days = 0),
        sum(touch_days)::bigint, sum(touch_transactions)::bigint, least(sum(touch_traffic), 9223372036854775807)::bigint
      from people group by app_id
      """
          .formatted(Actor.USER.who(), Actor.USER.usage(), ReportScope.CONDITION);

  private static final int MEASURES = 4;

  private final Database database;

  AppUseStore(Database database) {
    this.database = database;
  }

  /** Reads use and touches of the apps that have named users. */
  List<AppUse> read(ReportScope scope, Collection<String> apps, UseFloor floor) {
    var parameters = new ArrayList<>(Arrays.asList(scope.parameters()));
    parameters.add(SqlArray.texts(apps));
    parameters.add(floor.transactions());
    parameters.add(floor.trafficBytes());
    return database.list(USE, AppUseStore::use, parameters.toArray());
  }

  private static AppUse use(ResultSet row) throws SQLException {
    return new AppUse(row.getString(1), measures(row, 2), measures(row, 2 + MEASURES));
  }

  private static UseMeasures measures(ResultSet row, int from) throws SQLException {
    return new UseMeasures(
        row.getLong(from), row.getLong(from + 1), row.getLong(from + 2), row.getLong(from + 3));
  }
}
