package io.gnomon.discovery.report;

import io.gnomon.discovery.attribution.AttributionService;
import io.gnomon.discovery.catalog.AppKind;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.discovery.usagecache.UsageParts;
import io.gnomon.discovery.usagecache.UsageWindow;
import io.gnomon.discovery.usagecache.UsageWindowService;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;

/** Adds a report up. */
@ApplicationScoped
public class TotalsStore {

  /** By app, or by domain where there is none; then by kind. */
  private static final String BY_KIND =
      """
      select u.app_id is null as uncatalogued, coalesce(app.kind, 'app') as kind, count(*) as parts, %s
      from (
        select site.app_id, case when site.app_id is null then site.domain end as domain,
          sum(u.transactions) as transactions, sum(u.uploaded_bytes) as uploaded_bytes,
          sum(u.downloaded_bytes) as downloaded_bytes, min(u.first_at) as first_at, max(u.last_at) as last_at
        from usage_site u join site on site.id = u.site_id where %s group by 1, 2) u
      left join cloud_app app on app.id = u.app_id group by 1, 2 order by 1, 2
      """
          .formatted(UsageMeasures.COLUMNS, ReportScope.CONDITION);

  /** The totals of apps that are in memory. */
  private static final String HELD_BY_KIND =
      """
      select false as uncatalogued, coalesce(app.kind, 'app') as kind, count(*) as parts,
        sum(u.transactions) as transactions, sum(u.uploaded) as uploaded, sum(u.downloaded) as downloaded,
        min(u.first_at) as first_at, max(u.last_at) as last_at
      from (%s) u left join cloud_app app on app.id = u.key group by 1, 2 order by 1, 2
      """
          .formatted(UsageParts.SQL);

  private static final String ACTORS =
      "select count(*) from (select distinct %s from %s where %s) seen";

  private final Database database;
  private final UsageWindowService windows;
  private final AttributionService attribution;

  TotalsStore(Database database, UsageWindowService windows, AttributionService attribution) {
    this.database = database;
    this.windows = windows;
    this.attribution = attribution;
  }

  /**
   * What totals are kept under.
   *
   * @param apps version of what the catalog says of them
   */
  private record TotalsKey(long apps) {}

  /** What the apps of one kind, or the uncatalogued domains, make up. */
  private record Part(boolean uncatalogued, AppKind kind, long count, UsageMeasures measures) {

    static Part of(ResultSet row) throws SQLException {
      return new Part(
          row.getBoolean("uncatalogued"),
          AppKind.of(row.getString("kind")),
          row.getLong("parts"),
          UsageMeasures.of(
              row.getLong("transactions"),
              row.getBigDecimal("uploaded"),
              row.getBigDecimal("downloaded"),
              Rows.instantOrNull(row, "first_at"),
              Rows.instantOrNull(row, "last_at")));
    }

    KindTotals kindTotals() {
      return new KindTotals(kind, count, measures);
    }
  }

  /** The totals of the usage in a scope. */
  public ReportTotals totals(ReportScope scope) {
    return windows.find(scope.usage()).map(this::held).orElseGet(() -> added(scope));
  }

  private ReportTotals held(UsageWindow window) {
    var key = new TotalsKey(attribution.appsVersion());
    return window.recall(key, ReportTotals.class, () -> added(window));
  }

  private ReportTotals added(UsageWindow window) {
    var parts = database.list(HELD_BY_KIND, Part::of, window.apps().columns().toArray());
    var domains = window.domains().total();
    return new ReportTotals(
        parts.stream().map(Part::kindTotals).toList(),
        domains.parts(),
        UsageMeasures.of(
            domains.transactions(),
            domains.uploaded(),
            domains.downloaded(),
            domains.firstAt(),
            domains.lastAt()),
        window.actors().users(),
        window.actors().ipAddresses(),
        window.actors().devices());
  }

  private ReportTotals added(ReportScope scope) {
    var actors = new EnumMap<Actor, Long>(Actor.class);
    for (var actor : Actor.values()) {
      actors.put(actor, count(scope, actor));
    }
    var parts = database.list(BY_KIND, Part::of, scope.parameters());
    var uncatalogued = parts.stream().filter(Part::uncatalogued).findFirst();
    var kinds = parts.stream().filter(part -> !part.uncatalogued()).map(Part::kindTotals).toList();
    return new ReportTotals(
        kinds,
        uncatalogued.map(Part::count).orElse(0L),
        uncatalogued.map(Part::measures).orElse(UsageMeasures.NONE),
        actors.getOrDefault(Actor.USER, 0L),
        actors.getOrDefault(Actor.IP_ADDRESS, 0L),
        actors.getOrDefault(Actor.DEVICE, 0L));
  }

  private long count(ReportScope scope, Actor actor) {
    return database
        .first(
            ACTORS.formatted(actor.who(), actor.usage(), ReportScope.CONDITION),
            row -> row.getLong(1),
            scope.parameters())
        .orElseThrow();
  }
}
