package io.gnomon.discovery.catalog;

import io.gnomon.matching.host.IpAddress;
import io.gnomon.matching.host.IpRange;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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
  private static final String DROP_EXCLUDED =
      "delete from excluded_host where app_id = any(?) returning host";
  private static final String ADD_EXCLUDED =
      """
      insert into excluded_host (app_id, host)
      select * from unnest(?::text[], ?::text[]) on conflict do nothing
      """;
  private static final String DROP_RANGES =
      "delete from app_range where app_id = any(?) returning ip_range";
  private static final String ADD_RANGES =
      """
      insert into app_range (app_id, ip_range)
      select * from unnest(?::text[], ?::text[]) on conflict do nothing
      """;

  /** An IPv4 address ends in a digit and an IPv6 address has colons; no other host does. */
  private static final String ADDRESSES =
      "select host from site where host ~ '^[0-9.]+$' or host like '%:%'";

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
    return replaceParts(
        changes.stream().map(CatalogNews::appId).toList(),
        apps.stream().map(CatalogStore::app).toList());
  }

  private Set<String> replaceParts(List<String> changed, List<CatalogApp> apps)
      throws SQLException {
    var hosts = new HashSet<>(drop(DROP_DOMAINS, changed));
    addDomains(apps, hosts);
    hosts.addAll(drop(DROP_EXCLUDED, changed));
    hosts.addAll(add(ADD_EXCLUDED, apps, CatalogApp::excludedHosts));
    var ranges = new HashSet<>(drop(DROP_RANGES, changed));
    ranges.addAll(add(ADD_RANGES, apps, CatalogApp::ipRanges));
    hosts.addAll(addressesIn(ranges));
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

  private Set<String> drop(String sql, List<String> ids) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
      return texts(statement);
    }
  }

  private Set<String> add(
      String sql, List<CatalogApp> apps, Function<CatalogApp, List<String>> part)
      throws SQLException {
    var ids = new ArrayList<String>();
    var texts = new ArrayList<String>();
    for (var app : apps) {
      for (var text : part.apply(app)) {
        ids.add(app.id());
        texts.add(text);
      }
    }
    if (!ids.isEmpty()) {
      try (var statement = connection.prepareStatement(sql)) {
        statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
        statement.setArray(2, connection.createArrayOf("text", texts.toArray()));
        statement.executeUpdate();
      }
    }
    return Set.copyOf(texts);
  }

  /** The sites that are addresses in one of these ranges. */
  private Set<String> addressesIn(Set<String> texts) throws SQLException {
    var ranges = texts.stream().map(IpRange::parse).flatMap(Optional::stream).toList();
    if (ranges.isEmpty()) {
      return Set.of();
    }
    try (var statement = connection.prepareStatement(ADDRESSES)) {
      var hosts = texts(statement);
      hosts.removeIf(
          host ->
              IpAddress.parse(host)
                  .filter(address -> ranges.stream().anyMatch(each -> each.contains(address)))
                  .isEmpty());
      return hosts;
    }
  }

  private static Set<String> texts(PreparedStatement statement) throws SQLException {
    var texts = new HashSet<String>();
    try (var rows = statement.executeQuery()) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  private void addDomains(List<CatalogApp> apps, Set<String> hosts) throws SQLException {
    var ids = new ArrayList<String>();
    var names = new ArrayList<String>();
    var paths = new ArrayList<String>();
    for (var app : apps) {
      for (var domain : app.standing()) {
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
