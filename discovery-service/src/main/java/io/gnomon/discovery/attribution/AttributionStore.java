package io.gnomon.discovery.attribution;

import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.attribution.AppRange;
import io.gnomon.matching.attribution.AttributionIndex;
import io.gnomon.matching.host.HostName;
import io.gnomon.matching.host.IpRange;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;

/** Sites and app domains in the database, within one transaction. */
final class AttributionStore {

  private static final String LOCK = "select version from catalog_state where id = 1 for update";
  private static final String SHARE = "select version from catalog_state where id = 1 for share";
  private static final String NEXT =
      "update catalog_state set version = version + 1 where id = 1 returning version";
  private static final String DOMAINS = "select app_id, host, path_prefix from app_domain";
  private static final String EXCLUDED = "select distinct host from excluded_host";
  private static final String RANGES = "select app_id, ip_range from app_range";
  private static final String INSERT =
      """
      insert into site (host, path_prefix, domain, app_id)
      select * from unnest(?::text[], ?::text[], ?::text[], ?::text[]) on conflict do nothing
      """;
  private static final String IDS =
      """
      select site.host, site.path_prefix, site.id
      from unnest(?::text[], ?::text[]) as wanted (host, path_prefix) join site using (host, path_prefix)
      """;
  private static final String ALL_SITES = "select id, host, path_prefix, app_id from site";

  // Below a host means: its reversed text goes on with a dot. The character after the dot is the
  // slash.
  private static final String SITES_AT =
      """
      with changed as (select reverse(host) collate "C" as tail from unnest(?::text[]) as hosts (host))
      select site.id, site.host, site.path_prefix, site.app_id
      from changed join site on reverse(site.host) collate "C" = changed.tail
      union
      select site.id, site.host, site.path_prefix, site.app_id
      from changed join site on reverse(site.host) collate "C" > changed.tail || '.'
        and reverse(site.host) collate "C" < changed.tail || '/'
      """;
  private static final String MOVE =
      """
      update site set app_id = moved.app_id
      from unnest(?::bigint[], ?::text[]) as moved (id, app_id) where site.id = moved.id
      """;

  /** From so many hosts on, reading all sites costs less than looking each host up. */
  private static final int MANY_HOSTS = 500;

  private static final int ROWS_AT_ONCE = 10_000;

  private final Connection connection;

  AttributionStore(Connection connection) {
    this.connection = connection;
  }

  /**
   * The version of the app domains, which nobody else changes or uses until the transaction ends.
   */
  long lock() throws SQLException {
    return number(LOCK);
  }

  /** The same, but others may use it too. */
  long share() throws SQLException {
    return number(SHARE);
  }

  long nextVersion() throws SQLException {
    return number(NEXT);
  }

  AttributionIndex index() throws SQLException {
    var domains = domains();
    texts(EXCLUDED)
        .forEach(host -> HostName.parse(host).map(AppDomain::nobodys).ifPresent(domains::add));
    return AttributionIndex.of(domains, ranges());
  }

  private List<AppRange> ranges() throws SQLException {
    var ranges = new ArrayList<AppRange>();
    try (var statement = connection.prepareStatement(RANGES);
        var rows = statement.executeQuery()) {
      while (rows.next()) {
        var appId = rows.getString(1);
        IpRange.parse(rows.getString(2))
            .map(range -> new AppRange(appId, range))
            .ifPresent(ranges::add);
      }
    }
    return ranges;
  }

  private List<String> texts(String sql) throws SQLException {
    var texts = new ArrayList<String>();
    try (var statement = connection.prepareStatement(sql);
        var rows = statement.executeQuery()) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  private List<AppDomain> domains() throws SQLException {
    var domains = new ArrayList<AppDomain>();
    try (var statement = connection.prepareStatement(DOMAINS)) {
      statement.setFetchSize(ROWS_AT_ONCE);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var appId = rows.getString(1);
          var path = rows.getString(3);
          HostName.parse(rows.getString(2))
              .map(host -> new AppDomain(appId, host, path.isEmpty() ? null : path))
              .ifPresent(domains::add);
        }
      }
    }
    return domains;
  }

  /** Sorted, so that two that insert the same sites wait for each other instead of deadlocking. */
  void insert(SortedSet<Site> sites, AttributionIndex index) throws SQLException {
    try (var statement = connection.prepareStatement(INSERT)) {
      setSites(statement, sites);
      statement.setArray(3, text(sites.stream().map(Site::domain).toArray()));
      statement.setArray(4, text(sites.stream().map(site -> site.appId(index)).toArray()));
      statement.executeUpdate();
    }
  }

  Map<Site, Long> ids(Collection<Site> sites) throws SQLException {
    var ids = new HashMap<Site, Long>();
    try (var statement = connection.prepareStatement(IDS)) {
      setSites(statement, sites);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          ids.put(new Site(rows.getString(1), rows.getString(2)), rows.getLong(3));
        }
      }
    }
    return ids;
  }

  /**
   * Gives the sites at and below those hosts the app that the index says; returns how many changed.
   */
  int reattribute(Set<String> hosts, AttributionIndex index) throws SQLException {
    boolean all = hosts.size() > MANY_HOSTS;
    List<Long> ids = new ArrayList<>();
    List<String> apps = new ArrayList<>();
    try (var statement = connection.prepareStatement(all ? ALL_SITES : SITES_AT)) {
      statement.setFetchSize(ROWS_AT_ONCE);
      if (!all) {
        statement.setArray(1, text(hosts.toArray()));
      }
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var app = new Site(rows.getString(2), rows.getString(3)).appId(index);
          if (!Objects.equals(app, rows.getString(4))) {
            ids.add(rows.getLong(1));
            apps.add(app);
          }
        }
      }
    }
    move(ids, apps);
    return ids.size();
  }

  private void move(List<Long> ids, List<String> apps) throws SQLException {
    try (var statement = connection.prepareStatement(MOVE)) {
      statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
      statement.setArray(2, text(apps.toArray()));
      statement.executeUpdate();
    }
  }

  private void setSites(PreparedStatement statement, Collection<Site> sites) throws SQLException {
    statement.setArray(1, text(sites.stream().map(Site::host).toArray()));
    statement.setArray(2, text(sites.stream().map(Site::pathPrefix).toArray()));
  }

  private java.sql.Array text(Object[] values) throws SQLException {
    return connection.createArrayOf("text", values);
  }

  private long number(String sql) throws SQLException {
    try (var statement = connection.prepareStatement(sql);
        var row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
