package io.gnomon.policy.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cloud apps as the catalog published them last. */
@ApplicationScoped
public class CatalogAppStore {

  // Ordered, so that two replicas that read the same messages wait for each other instead of
  // deadlocking.
  // The version before, which may still run beside, stores an app without its coverage: the same
  // message brings it.
  private static final String UPSERT =
      """
      insert into catalog_app
        (id, name, domains, excluded_hosts, score, coverage, risk_level, epoch, revision, told_at)
      select id, name, domains::jsonb, excluded_hosts::jsonb, score, coverage, risk_level, epoch,
        revision, told_at
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as changed (id, name, domains, excluded_hosts, score,
        coverage, risk_level, epoch, revision, told_at)
      order by id
      on conflict (id) do update set name = excluded.name, domains = excluded.domains,
        excluded_hosts = excluded.excluded_hosts, score = excluded.score,
        coverage = excluded.coverage, risk_level = excluded.risk_level, epoch = excluded.epoch,
        revision = excluded.revision, told_at = excluded.told_at
      where (catalog_app.epoch, catalog_app.revision) < (excluded.epoch, excluded.revision)
        or (catalog_app.epoch, catalog_app.revision) = (excluded.epoch, excluded.revision)
          and catalog_app.coverage is distinct from excluded.coverage
      returning id
      """;
  private static final String DELETE =
      """
      delete from catalog_app using unnest(?, ?) as gone (id, told_at)
      where catalog_app.id = gone.id and catalog_app.told_at <= gone.told_at
      returning catalog_app.id
      """;
  private static final String FIND =
      """
      select id, name, domains, excluded_hosts, score, coverage, risk_level, epoch, revision
      from catalog_app where id = any(?)
      """;
  private static final TypeReference<List<CatalogDomain>> DOMAINS = new TypeReference<>() {};
  private static final TypeReference<List<String>> HOSTS = new TypeReference<>() {};

  private final Database database;
  private final ObjectMapper json;

  CatalogAppStore(Database database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** The app of that id. */
  public Optional<CatalogApp> find(String id) {
    return Optional.ofNullable(find(List.of(id)).get(id));
  }

  /** Apps by id; unknown ids are absent. */
  public Map<String, CatalogApp> find(Collection<String> ids) {
    return database.list(FIND, this::read, SqlArray.texts(ids)).stream()
        .collect(Collectors.toMap(CatalogApp::id, Function.identity()));
  }

  /**
   * Stores what is newer than what is stored, at most one message an app; returns which apps
   * changed.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Set<String> store(Collection<CloudAppChange> changes) {
    var present = new ArrayList<CloudAppChange>();
    var apps = new ArrayList<CatalogApp>();
    var gone = new ArrayList<CloudAppChange>();
    for (var change : changes) {
      var app = change.app();
      if (app == null) {
        gone.add(change);
      } else {
        present.add(change);
        apps.add(app);
      }
    }
    var changed = new HashSet<String>();
    changed.addAll(upsert(present, apps));
    changed.addAll(delete(gone));
    return changed;
  }

  private List<String> upsert(List<CloudAppChange> changes, List<CatalogApp> apps) {
    return database.list(
        UPSERT,
        row -> row.getString(1),
        ids(changes),
        SqlArray.texts(apps.stream().map(CatalogApp::name).toList()),
        SqlArray.texts(apps.stream().map(app -> write(app.domains())).toList()),
        SqlArray.texts(apps.stream().map(app -> write(app.excludedHosts())).toList()),
        numerics(apps, CatalogApp::score),
        numerics(apps, CatalogApp::coverage),
        SqlArray.texts(apps.stream().map(app -> app.riskLevel().text()).toList()),
        SqlArray.longs(apps.stream().map(CatalogApp::epoch).toList()),
        SqlArray.longs(apps.stream().map(CatalogApp::revision).toList()),
        times(changes));
  }

  private List<String> delete(List<CloudAppChange> changes) {
    return database.list(DELETE, row -> row.getString(1), ids(changes), times(changes));
  }

  private static SqlArray numerics(
      List<CatalogApp> apps, Function<CatalogApp, @Nullable BigDecimal> column) {
    return SqlArray.numerics(apps.stream().<@Nullable BigDecimal>map(column).toList());
  }

  private static SqlArray ids(List<CloudAppChange> changes) {
    return SqlArray.texts(changes.stream().map(CloudAppChange::appId).toList());
  }

  private static SqlArray times(List<CloudAppChange> changes) {
    return SqlArray.timestamps(changes.stream().map(CloudAppChange::publishedAt).toList());
  }

  private String write(List<?> part) {
    try {
      return json.writeValueAsString(part);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not writable as JSON: " + part, e);
    }
  }

  private CatalogApp read(ResultSet row) throws SQLException {
    try {
      return new CatalogApp(
          row.getString(1),
          row.getString(2),
          json.readValue(row.getString(3), DOMAINS),
          json.readValue(row.getString(4), HOSTS),
          row.getBigDecimal(5),
          row.getBigDecimal(6),
          RiskLevel.of(row.getString(7)),
          row.getLong(8),
          row.getLong(9));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("app " + row.getString(1) + " is unreadable", e);
    }
  }
}
