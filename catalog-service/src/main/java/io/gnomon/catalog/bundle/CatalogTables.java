package io.gnomon.catalog.bundle;

import io.gnomon.catalog.CatalogLock;
import io.gnomon.catalog.app.AppIndex;
import io.gnomon.catalog.category.Category;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.matching.attribution.AppDomain;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The tables of the catalog, seen from an import: bulk statements within its transaction. */
final class CatalogTables {

  private static final BulkStatement<Category> SAVE_CATEGORIES =
      new BulkStatement<>(
          """
          insert into category (id, name) select * from unnest(?, ?)
          on conflict (id) do update set name = excluded.name where category.name <> excluded.name
          """,
          List.of(Column.text(Category::id), Column.text(Category::name)));

  private static final BulkStatement<DomainRow> INSERT_DOMAINS =
      new BulkStatement<>(
          """
          insert into app_domain (app_id, position, host, path_prefix)
          select * from unnest(?, ?, ?, ?)
          """,
          List.of(
              Column.text(row -> row.domain().appId()),
              new Column<>("int4", DomainRow::position),
              Column.text(row -> row.domain().host().value()),
              Column.text(row -> row.domain().pathPrefix())));

  private static final BulkStatement<FactRow> INSERT_FACTS =
      new BulkStatement<>(
          """
          insert into app_fact (app_id, factor_id, value, source, as_of)
          select * from unnest(?, ?, ?, ?, ?)
          """,
          List.of(
              Column.text(FactRow::appId),
              Column.text(row -> row.fact().factorId()),
              Column.text(row -> row.fact().value()),
              Column.text(row -> row.fact().source()),
              new Column<>("date", row -> Date.valueOf(row.fact().asOf()))));

  private final Connection connection;

  CatalogTables(Connection connection) {
    this.connection = connection;
  }

  private record DomainRow(int position, AppDomain domain) {}

  private record FactRow(String appId, Fact fact) {}

  /** Until the transaction ends nobody else imports. */
  void lock() throws SQLException {
    CatalogLock.take(connection);
  }

  boolean hold(String contentHash) throws SQLException {
    var sql = "select content_hash from catalog_import order by id desc limit 1";
    try (var statement = connection.prepareStatement(sql)) {
      var rows = statement.executeQuery();
      return rows.next() && rows.getString(1).equals(contentHash);
    }
  }

  Map<String, String> hashes() throws SQLException {
    try (var statement = connection.prepareStatement("select id, content_hash from cloud_app")) {
      var rows = statement.executeQuery();
      var hashes = new HashMap<String, String>();
      while (rows.next()) {
        hashes.put(rows.getString(1), rows.getString(2));
      }
      return hashes;
    }
  }

  long nextRevision() throws SQLException {
    try (var statement = connection.prepareStatement("select nextval('cloud_app_revision')")) {
      var rows = statement.executeQuery();
      rows.next();
      return rows.getLong(1);
    }
  }

  void saveCategories(List<Category> categories) throws SQLException {
    SAVE_CATEGORIES.execute(connection, categories);
  }

  void deleteCategoriesBeside(List<Category> categories) throws SQLException {
    delete(
        "delete from category where id <> all(?)", categories.stream().map(Category::id).toList());
  }

  void deleteApps(List<String> ids) throws SQLException {
    delete("delete from cloud_app where id = any(?)", ids);
  }

  /** Domains go from all changed apps before any is saved, since a domain may change its app. */
  void deleteParts(List<String> appIds) throws SQLException {
    delete("delete from app_domain where app_id = any(?)", appIds);
    delete("delete from app_fact where app_id = any(?)", appIds);
  }

  void saveApps(List<AssessedApp> apps, long revision) throws SQLException {
    saveApps(revision).execute(connection, apps);
    INSERT_DOMAINS.execute(connection, apps.stream().flatMap(CatalogTables::domains).toList());
    INSERT_FACTS.execute(connection, apps.stream().flatMap(CatalogTables::facts).toList());
  }

  /** What the apps are searched and rated by. */
  void saveIndex(List<AssessedApp> apps, RiskFactors factors) throws SQLException {
    delete(
        "delete from app_index where app_id = any(?)", apps.stream().map(AssessedApp::id).toList());
    try (var index = AppIndex.into(connection)) {
      for (var each : apps) {
        index.add(each.app(), factors, each.points());
      }
      index.finish();
    }
  }

  void recordImport(String contentHash, int apps, ImportPlan plan) throws SQLException {
    var sql =
        """
        insert into catalog_import (content_hash, imported_at, apps, changed, removed)
        values (?, now(), ?, ?, ?)
        """;
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, contentHash);
      statement.setInt(2, apps);
      statement.setInt(3, plan.changed().size());
      statement.setInt(4, plan.removed().size());
      statement.executeUpdate();
    }
  }

  private static BulkStatement<AssessedApp> saveApps(long revision) {
    return new BulkStatement<>(
        """
        insert into cloud_app (id, name, vendor, category_id, score, coverage, risk, overridden,
          sort_name, content_hash, revision)
        select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (id) do update set name = excluded.name, vendor = excluded.vendor,
          category_id = excluded.category_id, score = excluded.score,
          coverage = excluded.coverage, risk = excluded.risk, overridden = excluded.overridden,
          sort_name = excluded.sort_name, content_hash = excluded.content_hash,
          revision = excluded.revision
        """,
        List.of(
            Column.text(AssessedApp::id),
            Column.text(row -> row.app().name()),
            Column.text(row -> row.app().vendor()),
            Column.text(row -> row.app().categoryId()),
            new Column<>("numeric", row -> row.rating().score()),
            new Column<>("numeric", row -> row.rating().coverage()),
            Column.text(row -> row.rating().risk().id()),
            new Column<>("bool", row -> row.rating().overridden()),
            Column.text(AssessedApp::sortName),
            Column.text(AssessedApp::hash),
            new Column<>("int8", row -> revision)));
  }

  private static Stream<DomainRow> domains(AssessedApp row) {
    var domains = row.app().domains();
    return IntStream.range(0, domains.size()).mapToObj(i -> new DomainRow(i, domains.get(i)));
  }

  private static Stream<FactRow> facts(AssessedApp row) {
    return row.app().facts().stream().map(fact -> new FactRow(row.id(), fact));
  }

  private void delete(String sql, List<String> ids) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
      statement.executeUpdate();
    }
  }
}
