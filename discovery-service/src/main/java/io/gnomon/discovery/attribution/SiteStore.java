package io.gnomon.discovery.attribution;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Database.RowConsumer;
import io.gnomon.kit.database.SqlArray;
import io.gnomon.matching.attribution.AttributionIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The sites, each with the app that it is attributed to. */
@ApplicationScoped
class SiteStore {

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
  private static final String SITES = "select id, host, path_prefix from site where id = any(?)";
  private static final String PARTS =
      """
      with wanted as (select id, app_id, domain, host from site where id = any(?)),
        hosts as (select host, min(id) as id from site where host in (select host from wanted) group by host)
      select wanted.id, app_id, domain, hosts.id from wanted join hosts using (host)
      """;
  private static final String OF_APPS =
      "select id from site where app_id is not null and position(? in lower(host || path_prefix)) > 0";
  private static final String ALL = "select id, host, path_prefix, app_id from site";
  // Below a host means: its reversed text goes on with a dot. The character after the dot is the
  // slash.
  private static final String AT_HOSTS =
      """
      with changed as (select reverse(host) collate "C" as tail from unnest(?::text[]) as hosts (host))
      select site.id, site.host, site.path_prefix, site.app_id
      from changed join site on reverse(site.host) collate "C" = changed.tail
      union
      select site.id, site.host, site.path_prefix, site.app_id
      from changed join site on reverse(site.host) collate "C" > changed.tail || '.'
        and reverse(site.host) collate "C" < changed.tail || '/'
      """;

  /** An IPv4 address ends in a digit and an IPv6 address has colons; no other host does. */
  private static final String ADDRESSES =
      "select host from site where host ~ '^[0-9.]+$' or host like '%:%'";

  private static final String SET_APP =
      """
      update site set app_id = changed.app_id
      from unnest(?::bigint[], ?::text[]) as changed (id, app_id) where site.id = changed.id
      """;

  /** Above so many hosts reading all sites costs less than an index lookup for each. */
  private static final int MAX_HOSTS_BY_INDEX = 500;

  private static final int FETCH_ROWS = 10_000;

  private final Database database;

  SiteStore(Database database) {
    this.database = database;
  }

  /** Sorted, so that two that insert the same sites wait for each other instead of deadlocking. */
  void insert(SortedSet<Site> sites, AttributionIndex index) {
    database.update(
        INSERT,
        SqlArray.texts(sites.stream().map(Site::host).toList()),
        SqlArray.texts(sites.stream().map(Site::pathPrefix).toList()),
        SqlArray.texts(sites.stream().map(Site::domain).toList()),
        SqlArray.texts(apps(sites, index)));
  }

  private static List<@Nullable String> apps(Collection<Site> sites, AttributionIndex index) {
    var apps = new ArrayList<@Nullable String>(sites.size());
    sites.forEach(site -> apps.add(site.appId(index)));
    return apps;
  }

  Map<Site, Long> ids(Collection<Site> sites) {
    var ids = new HashMap<Site, Long>();
    database
        .list(
            IDS,
            row -> Map.entry(new Site(row.getString(1), row.getString(2)), row.getLong(3)),
            SqlArray.texts(sites.stream().map(Site::host).toList()),
            SqlArray.texts(sites.stream().map(Site::pathPrefix).toList()))
        .forEach(each -> ids.put(each.getKey(), each.getValue()));
    return ids;
  }

  Map<Long, Site> sites(Collection<Long> siteIds) {
    var sites = new HashMap<Long, Site>();
    database
        .list(
            SITES,
            row -> Map.entry(row.getLong(1), new Site(row.getString(2), row.getString(3))),
            SqlArray.longs(siteIds))
        .forEach(each -> sites.put(each.getKey(), each.getValue()));
    return sites;
  }

  Map<Long, SitePart> parts(Collection<Long> siteIds) {
    var parts = new HashMap<Long, SitePart>();
    database
        .list(
            PARTS,
            row ->
                Map.entry(
                    row.getLong(1),
                    new SitePart(row.getString(2), row.getString(3), row.getLong(4))),
            SqlArray.longs(siteIds))
        .forEach(each -> parts.put(each.getKey(), each.getValue()));
    return parts;
  }

  /** Sites of apps with that part in their host or path. */
  List<Long> idsOfApps(String lowerCaseText) {
    return database.list(OF_APPS, row -> row.getLong(1), lowerCaseText);
  }

  /** Those of the sites that are IP addresses which are wanted. */
  List<String> addresses(Predicate<String> wanted) {
    var found = new ArrayList<String>();
    database.forEach(
        ADDRESSES,
        FETCH_ROWS,
        row -> {
          var address = row.getString(1);
          if (wanted.test(address)) {
            found.add(address);
          }
        });
    return found;
  }

  /**
   * Gives the sites at and below those hosts the app that the index says; returns how many changed.
   * Where there is no such site, the index is not asked for.
   */
  int reattribute(Set<String> hosts, Supplier<AttributionIndex> index) {
    var ids = new ArrayList<Long>();
    var apps = new ArrayList<@Nullable String>();
    forEachAt(
        hosts,
        row -> {
          var app = new Site(row.getString(2), row.getString(3)).appId(index.get());
          if (!Objects.equals(app, row.getString(4))) {
            ids.add(row.getLong(1));
            apps.add(app);
          }
        });
    database.update(SET_APP, SqlArray.longs(ids), SqlArray.texts(apps));
    return ids.size();
  }

  private void forEachAt(Set<String> hosts, RowConsumer row) {
    if (hosts.size() > MAX_HOSTS_BY_INDEX) {
      database.forEach(ALL, FETCH_ROWS, row);
    } else {
      database.forEach(AT_HOSTS, FETCH_ROWS, row, SqlArray.texts(hosts));
    }
  }
}
