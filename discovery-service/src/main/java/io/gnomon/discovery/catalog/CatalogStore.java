package io.gnomon.discovery.catalog;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The apps and their domains in the database. */
final class CatalogStore {

  private static final String KNOWN =
      "select id, revision, told_at from cloud_app where id = any(?)";
  private static final String UPSERT =
      """
      insert into cloud_app (id, name, category, score, revision, told_at)
      select * from unnest(?::text[], ?::text[], ?::text[], ?::numeric[], ?::bigint[], ?::timestamptz[])
      on conflict (id) do update set name = excluded.name, category = excluded.category, score = excluded.score,
        revision = excluded.revision, told_at = excluded.told_at
      """;
  private static final String GONE =
      """
      update cloud_app set revision = null, told_at = gone.told_at
      from unnest(?::text[], ?::timestamptz[]) as gone (id, told_at) where cloud_app.id = gone.id
      """;
  private static final String DROP_DOMAINS =
      "delete from app_domain where app_id = any(?) returning host";
  private static final String ADD_DOMAINS =
      """
      insert into app_domain (app_id, host, path_prefix)
      select * from unnest(?::text[], ?::text[], ?::text[]) on conflict do nothing
      """;

  private final Connection connection;

  CatalogStore(Connection connection) {
    this.connection = connection;
  }

  /**
   * Stores what is new; returns the hosts of the domains of the apps that changed, past and present
   * ones.
   */
  Set<String> store(Collection<CatalogNews> news) throws SQLException {
    var known = known(news.stream().map(CatalogNews::appId).toList());
    var changes = news.stream().filter(each -> each.isNewTo(known.get(each.appId()))).toList();
    if (changes.isEmpty()) {
      return Set.of();
    }
    var apps = new ArrayList<CatalogNews>();
    var gone = new ArrayList<CatalogNews>();
    changes.forEach(each -> (each.app() == null ? gone : apps).add(each));
    upsert(apps);
    markGone(gone);
    var hosts = dropDomains(changes.stream().map(CatalogNews::appId).toList());
    addDomains(apps.stream().map(CatalogNews::app).toList(), hosts);
    return hosts;
  }

  private Map<String, CatalogNews.Known> known(List<String> ids) throws SQLException {
    var known = new HashMap<String, CatalogNews.Known>();
    try (var statement = connection.prepareStatement(KNOWN)) {
      statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var revision = rows.getObject(2, Long.class);
          known.put(
              rows.getString(1), new CatalogNews.Known(revision, rows.getTimestamp(3).toInstant()));
        }
      }
    }
    return known;
  }

  private void upsert(List<CatalogNews> news) throws SQLException {
    int n = news.size();
    var ids = new String[n];
    var names = new String[n];
    var categories = new String[n];
    var scores = new BigDecimal[n];
    var revisions = new Long[n];
    var times = new Timestamp[n];
    for (int i = 0; i < n; i++) {
      var app = app(news.get(i));
      ids[i] = app.id();
      names[i] = app.name();
      categories[i] = app.category();
      scores[i] = app.score();
      revisions[i] = app.revision();
      times[i] = Timestamp.from(news.get(i).toldAt());
    }
    try (var statement = connection.prepareStatement(UPSERT)) {
      statement.setArray(1, connection.createArrayOf("text", ids));
      statement.setArray(2, connection.createArrayOf("text", names));
      statement.setArray(3, connection.createArrayOf("text", categories));
      statement.setArray(4, connection.createArrayOf("numeric", scores));
      statement.setArray(5, connection.createArrayOf("bigint", revisions));
      statement.setArray(6, connection.createArrayOf("timestamptz", times));
      statement.executeUpdate();
    }
  }

  private static CatalogApp app(CatalogNews news) {
    var app = news.app();
    if (app == null) {
      throw new IllegalArgumentException(news.appId() + " is gone");
    }
    return app;
  }

  private void markGone(List<CatalogNews> news) throws SQLException {
    if (news.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(GONE)) {
      Object[] ids = news.stream().map(CatalogNews::appId).toArray();
      Object[] times =
          news.stream().map(CatalogNews::toldAt).map(CatalogStore::timestamp).toArray();
      statement.setArray(1, connection.createArrayOf("text", ids));
      statement.setArray(2, connection.createArrayOf("timestamptz", times));
      statement.executeUpdate();
    }
  }

  private static Timestamp timestamp(Instant at) {
    return Timestamp.from(at);
  }

  private Set<String> dropDomains(List<String> ids) throws SQLException {
    var hosts = new HashSet<String>();
    try (var statement = connection.prepareStatement(DROP_DOMAINS)) {
      statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          hosts.add(rows.getString(1));
        }
      }
    }
    return hosts;
  }

  private void addDomains(List<CatalogApp> apps, Set<String> hosts) throws SQLException {
    var ids = new ArrayList<String>();
    var names = new ArrayList<String>();
    var paths = new ArrayList<String>();
    for (var app : apps) {
      for (var domain : app.domains()) {
        ids.add(app.id());
        names.add(domain.host());
        paths.add(domain.pathPrefix() == null ? "" : domain.pathPrefix());
      }
    }
    hosts.addAll(names);
    try (var statement = connection.prepareStatement(ADD_DOMAINS)) {
      statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
      statement.setArray(2, connection.createArrayOf("text", names.toArray()));
      statement.setArray(3, connection.createArrayOf("text", paths.toArray()));
      statement.executeUpdate();
    }
  }
}
