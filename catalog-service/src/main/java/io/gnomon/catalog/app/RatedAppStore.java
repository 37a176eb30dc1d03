package io.gnomon.catalog.app;

import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.score.Rating;
import io.gnomon.catalog.score.RiskLevel;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Rows;
import io.gnomon.kit.database.SqlArray;
import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.host.HostName;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads many apps as other services need them. */
@ApplicationScoped
public class RatedAppStore {

  private static final String SELECT =
      """
      select id, name, vendor, category_id, layer, kind, ip_ranges, excluded_hosts, score, coverage,
        risk, overridden, revision, vendor_id, evidence.facts
      from cloud_app left join app_evidence evidence on evidence.app_id = cloud_app.id
      where id = any(?)
      """;
  private static final String SELECT_DOMAINS =
      """
      select app_id, host, path_prefix, shared, review from app_domain
      where app_id = any(?) order by app_id, position
      """;

  private final Database database;

  RatedAppStore(Database database) {
    this.database = database;
  }

  /** An app as it is stored. */
  public record RatedApp(CloudApp app, Rating rating, long revision) {}

  private record DomainOfApp(String appId, ListedDomain domain) {}

  /** Those of these apps that are stored. */
  public List<RatedApp> list(Collection<String> ids) {
    var array = SqlArray.texts(ids);
    var domains = new HashMap<String, List<ListedDomain>>();
    database
        .list(SELECT_DOMAINS, RatedAppStore::domain, array)
        .forEach(
            each ->
                domains.computeIfAbsent(each.appId(), id -> new ArrayList<>()).add(each.domain()));
    return database.list(SELECT, row -> app(row, domains), array);
  }

  /** The revisions of all apps, by id. */
  public Map<String, Long> revisions() {
    var revisions = new HashMap<String, Long>();
    database
        .list(
            "select id, revision from cloud_app",
            row -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(each -> revisions.put(each.getKey(), each.getValue()));
    return revisions;
  }

  private static DomainOfApp domain(ResultSet row) throws SQLException {
    var appId = row.getString(1);
    var domain = new AppDomain(appId, HostName.of(row.getString(2)), row.getString(3));
    return new DomainOfApp(
        appId,
        new ListedDomain(domain, row.getBoolean(4), ListedDomain.Review.valueOf(row.getString(5))));
  }

  private static List<Fact> facts(@Nullable String stored) {
    return stored == null ? List.of() : StoredFacts.read(stored);
  }

  private static RatedApp app(ResultSet row, Map<String, List<ListedDomain>> domains)
      throws SQLException {
    var id = row.getString(1);
    return new RatedApp(
        new CloudApp(
            id,
            row.getString(2),
            AppVendor.of(row.getString(14), row.getString(3)),
            row.getString(4),
            AppLayer.of(row.getString(5)),
            AppKind.find(row.getString(6)).orElse(AppKind.APP),
            domains.getOrDefault(id, List.of()),
            facts(row.getString(15)),
            new LocalPart(Rows.texts(row, 7), Rows.texts(row, 8)),
            List.of()),
        new Rating(
            row.getBigDecimal(9),
            row.getBigDecimal(10),
            RiskLevel.of(row.getString(11)),
            row.getBoolean(12)),
        row.getLong(13));
  }
}
