package io.gnomon.discovery.customreport;

import io.gnomon.kit.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what is to be counted for custom reports, and whether that has changed. */
@ApplicationScoped
class CustomReportStore {

  private static final String FILTERS =
      """
      select source_id, sources, users, user_groups, ip_ranges, devices, device_groups
      from custom_report where deleted_at is null order by source_id
      """;

  private final Database database;

  CustomReportStore(Database database) {
    this.database = database;
  }

  /** The versions of the reports and of the people they name; each only grows. */
  Map<String, Long> versions() {
    var versions = new HashMap<String, Long>();
    database
        .list(
            "select part, version from exclusion_version where part in ('customReports', 'people')",
            row -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(each -> versions.put(each.getKey(), each.getValue()));
    return versions;
  }

  /** By the sources that they fill. */
  Map<Integer, CustomReportFilter> filters() {
    var filters = new HashMap<Integer, CustomReportFilter>();
    database
        .list(FILTERS, row -> Map.entry(row.getInt(1), filter(row)))
        .forEach(each -> filters.put(each.getKey(), each.getValue()));
    return filters;
  }

  private static CustomReportFilter filter(ResultSet row) throws SQLException {
    return new CustomReportFilter(
        texts(row, "sources"),
        texts(row, "users"),
        texts(row, "user_groups"),
        texts(row, "ip_ranges"),
        texts(row, "devices"),
        texts(row, "device_groups"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
