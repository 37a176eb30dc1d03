package io.gnomon.policy.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;

/** The cloud apps as the catalog told them last. */
@ApplicationScoped
public class CatalogApps {

  // Ordered, so that two replicas that read the same messages wait for each other instead of
  // deadlocking.
  private static final String UPSERT =
      "insert into catalog_app (id, name, domains, excluded_hosts, revision, told_at)"
          + " select id, name, domains::jsonb, excluded_hosts::jsonb, revision, told_at"
          + " from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::timestamptz[])"
          + " as told (id, name, domains, excluded_hosts, revision, told_at) order by id"
          + " on conflict (id) do update set name = excluded.name, domains = excluded.domains,"
          + " excluded_hosts = excluded.excluded_hosts,"
          + " revision = excluded.revision, told_at = excluded.told_at"
          + " where catalog_app.revision < excluded.revision returning id";
  private static final String DELETE =
      "delete from catalog_app using unnest(?::text[], ?::timestamptz[]) as told (id, told_at)"
          + " where catalog_app.id = told.id and catalog_app.told_at <= told.told_at"
          + " returning catalog_app.id";
  private static final TypeReference<List<CatalogDomain>> DOMAINS = new TypeReference<>() {};
  private static final TypeReference<List<String>> HOSTS = new TypeReference<>() {};

  private final DataSource dataSource;
  private final ObjectMapper json;

  CatalogApps(DataSource dataSource, ObjectMapper json) {
    this.dataSource = dataSource;
    this.json = json;
  }

  /** The app of that id. */
  public Optional<CatalogApp> find(String id) {
    return Optional.ofNullable(find(List.of(id)).get(id));
  }

  /** Apps by id; unknown ids are absent. */
  public Map<String, CatalogApp> find(Collection<String> ids) {
    var sql =
        "select id, name, domains, excluded_hosts, revision from catalog_app where id = any(?)";
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
      var rows = statement.executeQuery();
      var found = new HashMap<String, CatalogApp>();
      while (rows.next()) {
        found.put(rows.getString(1), read(rows));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("the catalog cannot be read", e);
    }
  }

  /**
   * Stores what is newer than what is known, at most one message an app; answers which apps
   * changed.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Set<String> store(Collection<CatalogNews> news) {
    var changed = new HashSet<String>();
    try (var connection = dataSource.getConnection()) {
      changed.addAll(upsert(connection, news.stream().filter(n -> n.app() != null).toList()));
      changed.addAll(delete(connection, news.stream().filter(n -> n.app() == null).toList()));
    } catch (SQLException e) {
      throw new IllegalStateException("the catalog cannot be stored", e);
    }
    return changed;
  }

  private Set<String> upsert(Connection connection, List<CatalogNews> news) throws SQLException {
    try (var statement = connection.prepareStatement(UPSERT)) {
      var apps = news.stream().map(CatalogNews::app).toList();
      statement.setArray(1, texts(connection, news, CatalogNews::appId));
      statement.setArray(2, texts(connection, apps, CatalogApp::name));
      statement.setArray(3, texts(connection, apps, app -> write(app.domains())));
      statement.setArray(4, texts(connection, apps, app -> write(app.excludedHosts())));
      statement.setArray(
          5, connection.createArrayOf("bigint", apps.stream().map(CatalogApp::revision).toArray()));
      statement.setArray(6, texts(connection, news, CatalogApps::told));
      return ids(statement);
    }
  }

  private static Set<String> delete(Connection connection, List<CatalogNews> news)
      throws SQLException {
    try (var statement = connection.prepareStatement(DELETE)) {
      statement.setArray(1, texts(connection, news, CatalogNews::appId));
      statement.setArray(2, texts(connection, news, CatalogApps::told));
      return ids(statement);
    }
  }

  private static Set<String> ids(PreparedStatement statement) throws SQLException {
    var ids = new HashSet<String>();
    var rows = statement.executeQuery();
    while (rows.next()) {
      ids.add(rows.getString(1));
    }
    return ids;
  }

  private static <T> Array texts(Connection connection, List<T> values, Function<T, String> text)
      throws SQLException {
    return connection.createArrayOf("text", values.stream().map(text).toArray());
  }

  private static String told(CatalogNews news) {
    return news.toldAt().atOffset(ZoneOffset.UTC).toString();
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
          row.getLong(5));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("app " + row.getString(1) + " is unreadable", e);
    }
  }
}
