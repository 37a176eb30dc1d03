package io.gnomon.discovery.privacy;

import io.gnomon.discovery.report.UsageMeasures;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Rows;
import io.gnomon.kit.database.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Consumer;

/** Reads all usage under the names of a person. */
@ApplicationScoped
class PersonalUsageStore {

  private static final int FETCH_ROWS = 500;
  private static final String USAGE =
      """
      select n.name, s.name as source, u.day, site.host, nullif(site.path_prefix, '') as path, site.app_id,
        app.name as app_name, u.transactions, u.uploaded_bytes, u.downloaded_bytes, u.first_at, u.last_at
      from usage_user u
      join user_name n on n.id = u.user_id
      join data_source s on s.id = u.source_id
      join site on site.id = u.site_id
      left join cloud_app app on app.id = site.app_id
      where u.user_id = any(?)
      order by u.day, n.name, s.name, site.host, site.path_prefix
      """;

  private final Database database;

  PersonalUsageStore(Database database) {
    this.database = database;
  }

  /** By a cursor, within a transaction only; days in their order. */
  void forEach(Collection<Long> userIds, Consumer<PersonalUsage> consumer) {
    database.forEach(
        USAGE, FETCH_ROWS, row -> consumer.accept(usage(row)), SqlArray.longs(userIds));
  }

  private static PersonalUsage usage(ResultSet row) throws SQLException {
    return new PersonalUsage(
        row.getString("name"),
        row.getString("source"),
        Rows.date(row, 3),
        row.getString("host"),
        row.getString("path"),
        row.getString("app_id"),
        row.getString("app_name"),
        UsageMeasures.of(
            row.getLong("transactions"),
            row.getBigDecimal("uploaded_bytes"),
            row.getBigDecimal("downloaded_bytes"),
            Rows.instant(row, "first_at"),
            Rows.instant(row, "last_at")));
  }
}
