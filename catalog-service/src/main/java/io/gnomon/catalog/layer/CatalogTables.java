package io.gnomon.catalog.layer;

import io.gnomon.catalog.CatalogLock;
import io.gnomon.catalog.app.AppIndex;
import io.gnomon.catalog.app.ListedDomain;
import io.gnomon.catalog.app.StoredFacts;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.kit.bulk.CopyInto;
import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.host.HostName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The tables of the result, seen from a change of it: within the transaction of a connection. */
final class CatalogTables {

  private static final int MANY = 500;
  private static final int ROWS_AT_ONCE = 5_000;
  private static final String APPS = "cloud_app";
  private static final String CHANGED_APPS = "changed_app";

  private static final String STANDING =
      "select app_id, host, path_prefix from app_domain where review <> 'PENDING'";
  private static final String MAKE_ROOM =
      "create temporary table if not exists changed_app (like cloud_app) on commit delete rows";
  private static final String UPDATE =
      """
      update cloud_app set name = new.name, vendor = new.vendor, category_id = new.category_id,
        layer = new.layer, kind = new.kind, score = new.score, coverage = new.coverage,
        risk = new.risk, overridden = new.overridden, ip_ranges = new.ip_ranges, excluded_hosts = new.excluded_hosts,
        sort_name = new.sort_name, revision = new.revision, content_hash = new.content_hash
      from changed_app new where cloud_app.id = new.id
      """;

  private static final CopyInto<DomainRow> COPY_DOMAINS =
      CopyInto.<DomainRow>table("app_domain")
          .with("app_id", DomainRow::appId)
          .with("position", DomainRow::position)
          .with("host", row -> row.domain().host())
          .with("path_prefix", row -> row.domain().pathPrefix())
          .with("shared", row -> row.domain().shared())
          .with("review", row -> row.domain().review().name());

  private static final CopyInto<AssessedApp> COPY_EVIDENCE =
      CopyInto.<AssessedApp>table("app_evidence")
          .with("app_id", AssessedApp::id)
          .with("facts", row -> StoredFacts.write(row.app().facts()));

  private final Connection connection;

  CatalogTables(Connection connection) {
    this.connection = connection;
  }

  private record DomainRow(String appId, int position, ListedDomain domain) {}

  /** Until the transaction ends nobody else changes the catalog. */
  void lock() throws SQLException {
    CatalogLock.take(connection);
  }

  Map<String, String> hashes() throws SQLException {
    return hashes("select id, content_hash from cloud_app", List.of());
  }

  Map<String, String> hashes(Collection<String> ids) throws SQLException {
    return hashes("select id, content_hash from cloud_app where id = any(?)", List.of(ids));
  }

  /** The domains of all apps, but for those that wait for a person. */
  List<AppDomain> standingDomains() throws SQLException {
    try (var statement = connection.prepareStatement(STANDING)) {
      statement.setFetchSize(ROWS_AT_ONCE);
      var domains = new ArrayList<AppDomain>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var host = HostName.of(rows.getString(2));
          domains.add(new AppDomain(rows.getString(1), host, rows.getString(3)));
        }
      }
      return domains;
    }
  }

  List<String> categories() throws SQLException {
    try (var statement = connection.prepareStatement("select id from category");
        var rows = statement.executeQuery()) {
      var ids = new ArrayList<String>();
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
      return ids;
    }
  }

  long nextRevision() throws SQLException {
    try (var statement = connection.prepareStatement("select nextval('cloud_app_revision')");
        var rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  void carryOut(CatalogPlan plan, long revision, RiskFactors factors) throws SQLException {
    checkReferencesByOnePlan();
    // Domains go from all changed apps before any is saved, since a domain may change its app.
    deleteParts(plan.changed().stream().map(AssessedApp::id).toList());
    delete("delete from cloud_app where id = any(?)", plan.removed());
    copyOfApps(APPS, revision).copy(connection, plan.added());
    update(plan.changed(), revision);
    saveParts(plan.added(), factors);
    saveParts(plan.changed(), factors);
    if (plan.added().size() + plan.changed().size() > MANY) {
      analyze();
    }
  }

  /** Connections are set to plan each statement for its values, which here would be each row. */
  private void checkReferencesByOnePlan() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("set local plan_cache_mode = auto");
    }
  }

  /** Without it the first searches after an import are planned for tables as they were. */
  private void analyze() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("analyze cloud_app, app_domain, app_evidence, app_index");
    }
  }

  private void update(List<AssessedApp> changed, long revision) throws SQLException {
    if (changed.isEmpty()) {
      return;
    }
    try (var statement = connection.createStatement()) {
      statement.execute(MAKE_ROOM);
      statement.execute("delete from changed_app");
      copyOfApps(CHANGED_APPS, revision).copy(connection, changed);
      statement.execute(UPDATE);
    }
  }

  private void deleteParts(List<String> appIds) throws SQLException {
    delete("delete from app_domain where app_id = any(?)", appIds);
    delete("delete from app_evidence where app_id = any(?)", appIds);
    delete("delete from app_index where app_id = any(?)", appIds);
  }

  private void saveParts(List<AssessedApp> apps, RiskFactors factors) throws SQLException {
    COPY_DOMAINS.copy(connection, rows(apps, CatalogTables::domains));
    COPY_EVIDENCE.copy(connection, apps);
    try (var index = AppIndex.into(connection)) {
      for (var each : apps) {
        index.add(each.app(), factors, each.points());
      }
      index.finish();
    }
  }

  private static <T> Iterable<T> rows(
      List<AssessedApp> apps, Function<AssessedApp, Stream<T>> parts) {
    return () -> apps.stream().flatMap(parts).iterator();
  }

  private static CopyInto<AssessedApp> copyOfApps(String table, long revision) {
    return CopyInto.<AssessedApp>table(table)
        .with("id", AssessedApp::id)
        .with("name", row -> row.app().name())
        .with("vendor", row -> row.app().vendor())
        .with("category_id", row -> row.app().categoryId())
        .with("layer", row -> row.app().layer().text())
        .with("kind", row -> row.app().kind().text())
        .with("score", row -> row.rating().score())
        .with("coverage", row -> row.rating().coverage())
        .with("risk", row -> row.rating().risk().id())
        .with("overridden", row -> row.rating().overridden())
        .with("ip_ranges", row -> row.app().local().ipRanges())
        .with("excluded_hosts", row -> row.app().local().excludedHosts())
        .with("sort_name", AssessedApp::sortName)
        .with("revision", row -> revision)
        .with("content_hash", AssessedApp::hash);
  }

  private static Stream<DomainRow> domains(AssessedApp row) {
    var domains = row.app().domains();
    return IntStream.range(0, domains.size())
        .mapToObj(i -> new DomainRow(row.id(), i, domains.get(i)));
  }

  private Map<String, String> hashes(String sql, List<Collection<String>> ids) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      if (!ids.isEmpty()) {
        statement.setArray(1, connection.createArrayOf("text", ids.get(0).toArray()));
      }
      var hashes = new HashMap<String, String>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          hashes.put(rows.getString(1), rows.getString(2));
        }
      }
      return hashes;
    }
  }

  private void delete(String sql, List<String> ids) throws SQLException {
    if (ids.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
      statement.executeUpdate();
    }
  }
}
