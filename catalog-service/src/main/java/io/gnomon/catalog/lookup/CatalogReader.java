package io.gnomon.catalog.lookup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.attribution.AppRange;
import io.gnomon.matching.attribution.AttributionIndex;
import io.gnomon.matching.host.HostName;
import io.gnomon.matching.host.IpRange;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Reads the catalog into memory: all of it at one moment. */
@Singleton
class CatalogReader {

  private static final String VERSION = "select changes, places from catalog_state";
  private static final String DOMAINS =
      "select app_id, host, path_prefix from app_domain where review <> 'PENDING'";
  private static final String LOCAL =
      """
      select id, ip_ranges, excluded_hosts from cloud_app
      where cardinality(ip_ranges) > 0 or cardinality(excluded_hosts) > 0
      """;
  private static final String APPS =
      "select id, name, category_id, score, coverage, risk from cloud_app";
  private static final int ROWS_AT_A_TIME = 5_000;

  private final DataSource dataSource;
  private final ObjectWriter json;

  CatalogReader(DataSource dataSource, ObjectMapper json) {
    this.dataSource = dataSource;
    this.json = json.writerFor(FoundApp.class);
  }

  CatalogVersion version() throws SQLException {
    try (var connection = dataSource.getConnection()) {
      return version(connection);
    }
  }

  /**
   * The catalog as it is; where apps live is taken from what was read before, unless it changed.
   */
  CatalogIndex read(CatalogIndex before) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try (var begin = connection.createStatement()) {
        begin.execute("set transaction isolation level repeatable read, read only");
        var version = version(connection);
        boolean moved = version.places() != before.version().places();
        return new CatalogIndex(
            version, moved ? places(connection) : before.domains(), apps(connection));
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private static CatalogVersion version(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(VERSION);
        var rows = statement.executeQuery()) {
      rows.next();
      return new CatalogVersion(rows.getLong(1), rows.getLong(2));
    }
  }

  private static AttributionIndex places(Connection connection) throws SQLException {
    var domains = domains(connection);
    var ranges = new ArrayList<AppRange>();
    readLocal(connection, domains, ranges);
    return AttributionIndex.of(domains, ranges);
  }

  private static List<AppDomain> domains(Connection connection) throws SQLException {
    var domains = new ArrayList<AppDomain>();
    try (var statement = connection.prepareStatement(DOMAINS)) {
      statement.setFetchSize(ROWS_AT_A_TIME);
      var rows = statement.executeQuery();
      while (rows.next()) {
        var appId = rows.getString(1);
        var path = rows.getString(3);
        HostName.parse(rows.getString(2))
            .ifPresent(host -> domains.add(new AppDomain(appId, host, path)));
      }
    }
    return domains;
  }

  /** What the organisation says besides: addresses, and hosts that are nobody's. */
  private static void readLocal(
      Connection connection, List<AppDomain> domains, List<AppRange> ranges) throws SQLException {
    try (var statement = connection.prepareStatement(LOCAL)) {
      var rows = statement.executeQuery();
      while (rows.next()) {
        var appId = rows.getString(1);
        for (var text : (String[]) rows.getArray(2).getArray()) {
          IpRange.parse(text).map(range -> new AppRange(appId, range)).ifPresent(ranges::add);
        }
        for (var text : (String[]) rows.getArray(3).getArray()) {
          HostName.parse(text).map(AppDomain::nobodys).ifPresent(domains::add);
        }
      }
    }
  }

  private Map<String, SerializableString> apps(Connection connection) throws SQLException {
    var apps = new HashMap<String, SerializableString>();
    try (var statement = connection.prepareStatement(APPS)) {
      statement.setFetchSize(ROWS_AT_A_TIME);
      var rows = statement.executeQuery();
      while (rows.next()) {
        var app =
            new FoundApp(
                rows.getString(1),
                rows.getString(2),
                rows.getString(3),
                rows.getBigDecimal(4),
                rows.getBigDecimal(5),
                rows.getString(6));
        apps.put(app.id(), written(app));
      }
    }
    return apps;
  }

  private SerializableString written(FoundApp app) {
    try {
      return new SerializedString(json.writeValueAsString(app));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an app cannot be written: " + app.id(), e);
    }
  }
}
