package io.gnomon.catalog.app;

import io.gnomon.catalog.app.AppVendor.Shown;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.kit.database.BulkCopy;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.SqlArray;
import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.host.HostName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Compares the stored apps with a plan and brings them to it, within the caller's transaction. */
@ApplicationScoped
public class AppStore {

  /** From here on the statistics of the tables are renewed. */
  private static final int MIN_ROWS_TO_ANALYZE = 500;

  private static final String APPS = "cloud_app";
  private static final String CHANGED_APPS = "changed_app";

  private static final String HASHES = "select id, content_hash from cloud_app";
  private static final String ACTIVE_DOMAINS =
      "select app_id, host, path_prefix from app_domain where review <> 'PENDING'";
  private static final String DOMAINS_OF_APPS =
      "select distinct domain from app_domain where app_id = any(?)";
  private static final String APPS_WITH_DOMAIN =
      "select distinct app_id from app_domain where domain = any(?)";
  private static final String HOLDERS =
      """
      select domain, app.id, app.name from app_domain join cloud_app app on app.id = app_id
      where domain = any(?) and app_id <> ? and review <> 'PENDING'
      union all
      select ip_range, app.id, app.name from cloud_app app cross join unnest(ip_ranges) as ip_range
      where ip_ranges && ? and ip_range = any(?) and app.id <> ?
      order by 1, 2
      """;
  private static final String CREATE_CHANGED_APPS =
      "create temporary table if not exists changed_app (like cloud_app) on commit delete rows";
  private static final String UPDATE =
      """
      update cloud_app set name = new.name, vendor = new.vendor, vendor_id = new.vendor_id, category_id = new.category_id,
        layer = new.layer, kind = new.kind, score = new.score, coverage = new.coverage,
        risk = new.risk, overridden = new.overridden, ip_ranges = new.ip_ranges,
        excluded_hosts = new.excluded_hosts, aliases = new.aliases, sort_name = new.sort_name,
        revision = new.revision, content_hash = new.content_hash
      from changed_app new where cloud_app.id = new.id
      """;

  private static final BulkCopy<DomainRow> COPY_DOMAINS =
      BulkCopy.<DomainRow>into("app_domain")
          .column("app_id", DomainRow::appId)
          .column("position", DomainRow::position)
          .column("host", row -> row.domain().host())
          .column("path_prefix", row -> row.domain().pathPrefix())
          .column("shared", row -> row.domain().shared())
          .column("review", row -> row.domain().review().name());

  private static final BulkCopy<AssessedApp> COPY_EVIDENCE =
      BulkCopy.<AssessedApp>into("app_evidence")
          .column("app_id", AssessedApp::id)
          .column("facts", row -> StoredFacts.write(row.app().facts()));

  private static final BulkCopy<AppIndexRow> COPY_INDEX =
      BulkCopy.<AppIndexRow>into("app_index")
          .column("app_id", AppIndexRow::appId)
          .column("text", AppIndexRow::text)
          .column("names", AppIndexRow::names)
          .column("name_words", AppIndexRow::nameWords)
          .column("facts", AppIndexRow::facts)
          .column("points", AppIndexRow::points);

  private final Database database;

  AppStore(Database database) {
    this.database = database;
  }

  /** A domain or IP range that an app has. */
  public record Holder(String claimed, String appId, String appName) {}

  private record StoredHash(String appId, String hash) {}

  private record DomainRow(String appId, int position, ListedDomain domain) {}

  /** The content hashes of all apps, by id. */
  public Map<String, String> hashes() {
    return hashes(HASHES);
  }

  /** The content hashes of those of these apps that are stored, by id. */
  public Map<String, String> hashes(Collection<String> ids) {
    return hashes(HASHES + " where id = any(?)", SqlArray.texts(ids));
  }

  private Map<String, String> hashes(String sql, Object... parameters) {
    var hashes = new HashMap<String, String>();
    database
        .list(sql, row -> new StoredHash(row.getString(1), row.getString(2)), parameters)
        .forEach(each -> hashes.put(each.appId(), each.hash()));
    return hashes;
  }

  /** The domains of all apps, without those that are pending review. */
  public List<AppDomain> activeDomains() {
    return database.list(
        ACTIVE_DOMAINS,
        row -> new AppDomain(row.getString(1), HostName.of(row.getString(2)), row.getString(3)));
  }

  /** The domains of these apps as texts, host and path in one. */
  public Set<String> domainsOf(Collection<String> appIds) {
    return new HashSet<>(
        database.list(DOMAINS_OF_APPS, row -> row.getString(1), SqlArray.texts(appIds)));
  }

  /** The apps that have one of these domains. */
  public Set<String> appsWith(Collection<String> domains) {
    return new HashSet<>(
        database.list(APPS_WITH_DOMAIN, row -> row.getString(1), SqlArray.texts(domains)));
  }

  /** Which other apps have these domains and IP ranges, without domains pending review. */
  public List<Holder> holders(
      Collection<String> domains, Collection<String> ipRanges, String exceptAppId) {
    var ranges = SqlArray.texts(ipRanges);
    return database.list(
        HOLDERS,
        row -> new Holder(row.getString(1), row.getString(2), row.getString(3)),
        SqlArray.texts(domains),
        exceptAppId,
        ranges,
        ranges,
        exceptAppId);
  }

  /** A revision that no app has had. */
  public long nextRevision() {
    return database
        .first("select nextval('cloud_app_revision')", row -> row.getLong(1))
        .orElseThrow();
  }

  /** The last revision that was given to an app; 0 before the first. */
  public long lastRevision() {
    return database
        .first(
            "select case when is_called then last_value else 0 end from cloud_app_revision",
            row -> row.getLong(1))
        .orElseThrow();
  }

  /** Carries out a plan; added and changed apps get the revision. */
  public void apply(CatalogPlan plan, long revision, RiskFactors factors) {
    checkReferencesByGenericPlan();
    // Domains are deleted from all changed apps before any is saved, since one may change its app.
    deleteParts(plan.changed().stream().map(AssessedApp::id).toList());
    delete("delete from cloud_app where id = any(?)", plan.removed());
    database.copy(copyOfApps(APPS, revision), plan.added());
    update(plan.changed(), revision);
    saveParts(plan.added(), factors);
    saveParts(plan.changed(), factors);
    if (plan.added().size() + plan.changed().size() > MIN_ROWS_TO_ANALYZE) {
      // Without it the first searches after an import are planned for tables as they were.
      database.update("analyze cloud_app, app_domain, app_evidence, app_index");
    }
  }

  /** Connections are set to plan each statement for its values, which here would be each row. */
  private void checkReferencesByGenericPlan() {
    database.update("set local plan_cache_mode = auto");
  }

  private void update(List<AssessedApp> changed, long revision) {
    if (!changed.isEmpty()) {
      database.update(CREATE_CHANGED_APPS);
      database.update("delete from changed_app");
      database.copy(copyOfApps(CHANGED_APPS, revision), changed);
      database.update(UPDATE);
    }
  }

  private void deleteParts(List<String> appIds) {
    delete("delete from app_domain where app_id = any(?)", appIds);
    delete("delete from app_evidence where app_id = any(?)", appIds);
    delete("delete from app_index where app_id = any(?)", appIds);
  }

  private void delete(String sql, List<String> ids) {
    if (!ids.isEmpty()) {
      database.update(sql, SqlArray.texts(ids));
    }
  }

  private void saveParts(List<AssessedApp> apps, RiskFactors factors) {
    if (!apps.isEmpty()) {
      database.copy(COPY_DOMAINS, () -> apps.stream().flatMap(AppStore::domains).iterator());
      database.copy(COPY_EVIDENCE, apps);
      database.copy(
          COPY_INDEX, () -> apps.stream().map(app -> AppIndexRow.of(app, factors)).iterator());
    }
  }

  private static Stream<DomainRow> domains(AssessedApp row) {
    var domains = row.app().domains();
    return IntStream.range(0, domains.size())
        .mapToObj(i -> new DomainRow(row.id(), i, domains.get(i)));
  }

  private static BulkCopy<AssessedApp> copyOfApps(String table, long revision) {
    return BulkCopy.<AssessedApp>into(table)
        .column("id", AssessedApp::id)
        .column("name", row -> row.app().name())
        .column("vendor", row -> Shown.of(row.app().vendor()).vendor())
        .column("vendor_id", row -> Shown.of(row.app().vendor()).vendorId())
        .column("category_id", row -> row.app().categoryId())
        .column("layer", row -> row.app().layer().text())
        .column("kind", row -> row.app().kind().text())
        .column("score", row -> row.rating().score())
        .column("coverage", row -> row.rating().coverage())
        .column("risk", row -> row.rating().risk().id())
        .column("overridden", row -> row.rating().overridden())
        .column("ip_ranges", row -> row.app().local().ipRanges())
        .column("excluded_hosts", row -> row.app().local().excludedHosts())
        .column("aliases", row -> row.app().aliases())
        .column("sort_name", AssessedApp::sortName)
        .column("revision", row -> revision)
        .column("content_hash", AssessedApp::hash);
  }
}
