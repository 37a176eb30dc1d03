package io.gnomon.catalog.app;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Rows;
import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.host.HostName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the whole catalog as it is at one moment, and how often it has changed. */
@ApplicationScoped
public class CatalogSnapshotStore {

  private static final int FETCH_SIZE = 5_000;
  private static final String VERSION = "select changes, places from catalog_state";
  private static final String DOMAINS =
      "select app_id, host, path_prefix from app_domain where review <> 'PENDING'";
  private static final String LOCAL_PARTS =
      """
      select id, ip_ranges, excluded_hosts from cloud_app
      where cardinality(ip_ranges) > 0 or cardinality(excluded_hosts) > 0
      """;
  private static final String APPS =
      "select id, name, category_id, score, coverage, risk from cloud_app";

  private final Database database;

  CatalogSnapshotStore(Database database) {
    this.database = database;
  }

  /**
   * How often the catalog had been changed when it was read.
   *
   * @param changes of any kind
   * @param places changes of where apps live: their domains, IP ranges and excluded hosts
   */
  public record Version(long changes, long places) {

    /** Before anything was read. */
    public static final Version NONE = new Version(-1, -1);
  }

  /** An app without what a look-up does not show. */
  public record App(
      String id,
      String name,
      String category,
      @Nullable BigDecimal score,
      BigDecimal coverage,
      String risk) {}

  /** What the organisation says of an app beside its domains. */
  public record LocalAddresses(String appId, List<String> ipRanges, List<String> excludedHosts) {}

  /** Where apps live. */
  public record Places(List<AppDomain> domains, List<LocalAddresses> local) {}

  /**
   * The catalog at one moment.
   *
   * @param places null where they are as they were known
   */
  public record Snapshot(Version version, List<App> apps, @Nullable Places places) {}

  /** The present version. */
  public Version version() {
    return database
        .first(VERSION, row -> new Version(row.getLong(1), row.getLong(2)))
        .orElseThrow();
  }

  /**
   * Reads the catalog, all of it at one moment; where apps live only if that has changed.
   *
   * @param known the version that was read before
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Snapshot read(Version known) {
    database.useOneSnapshot();
    database.update("set transaction read only");
    var version = version();
    var places = version.places() == known.places() ? null : places();
    var apps = new ArrayList<App>();
    database.forEach(APPS, FETCH_SIZE, row -> apps.add(app(row)));
    return new Snapshot(version, apps, places);
  }

  private Places places() {
    var domains = new ArrayList<AppDomain>();
    database.forEach(
        DOMAINS,
        FETCH_SIZE,
        row -> {
          var appId = row.getString(1);
          var path = row.getString(3);
          HostName.parse(row.getString(2))
              .ifPresent(host -> domains.add(new AppDomain(appId, host, path)));
        });
    return new Places(
        domains,
        database.list(
            LOCAL_PARTS,
            row -> new LocalAddresses(row.getString(1), Rows.texts(row, 2), Rows.texts(row, 3))));
  }

  private static App app(ResultSet row) throws SQLException {
    return new App(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getBigDecimal(4),
        row.getBigDecimal(5),
        row.getString(6));
  }
}
