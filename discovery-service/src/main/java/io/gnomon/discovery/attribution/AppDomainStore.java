package io.gnomon.discovery.attribution;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.SqlArray;
import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.attribution.AppRange;
import io.gnomon.matching.attribution.AttributionIndex;
import io.gnomon.matching.host.HostName;
import io.gnomon.matching.host.IpAddress;
import io.gnomon.matching.host.IpRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Where apps live: their domains, IP ranges and excluded hosts, and the version of all of them
 * together.
 */
@ApplicationScoped
class AppDomainStore {

  private static final String LOCK = "select version from catalog_state where id = 1 for update";
  private static final String SHARE = "select version from catalog_state where id = 1 for share";
  private static final String NEXT =
      "update catalog_state set version = version + 1 where id = 1 returning version";

  private static final String DOMAINS = "select app_id, host, path_prefix from app_domain";
  private static final String EXCLUDED = "select distinct host from excluded_host";
  private static final String RANGES = "select app_id, ip_range from app_range";

  private static final String DELETE_DOMAINS =
      "delete from app_domain where app_id = any(?) returning host";
  private static final String DELETE_EXCLUDED =
      "delete from excluded_host where app_id = any(?) returning host";
  private static final String DELETE_RANGES =
      "delete from app_range where app_id = any(?) returning ip_range";
  private static final String INSERT_DOMAINS =
      """
      insert into app_domain (app_id, host, path_prefix)
      select * from unnest(?::text[], ?::text[], ?::text[]) on conflict do nothing
      """;
  private static final String INSERT_EXCLUDED =
      """
      insert into excluded_host (app_id, host)
      select * from unnest(?::text[], ?::text[]) on conflict do nothing
      """;
  private static final String INSERT_RANGES =
      """
      insert into app_range (app_id, ip_range)
      select * from unnest(?::text[], ?::text[]) on conflict do nothing
      """;
  private static final int FETCH_ROWS = 10_000;

  private final Database database;
  private final SiteStore sites;

  AppDomainStore(Database database, SiteStore sites) {
    this.database = database;
    this.sites = sites;
  }

  /**
   * The version of the app domains, which no other transaction changes or uses until this one ends.
   */
  long lock() {
    return version(LOCK);
  }

  /** Locks the version in shared mode: other readers may hold it too. */
  long share() {
    return version(SHARE);
  }

  /** The present version, without a lock. */
  long current() {
    return version("select version from catalog_state where id = 1");
  }

  long appsVersion() {
    return version("select apps_version from catalog_state where id = 1");
  }

  long nextVersion() {
    return version(NEXT);
  }

  private long version(String sql) {
    return database.first(sql, row -> row.getLong(1)).orElseThrow();
  }

  AttributionIndex index() {
    var domains = new ArrayList<AppDomain>();
    database.forEach(
        DOMAINS,
        FETCH_ROWS,
        row -> {
          var appId = row.getString(1);
          var path = row.getString(3);
          HostName.parse(row.getString(2))
              .map(host -> new AppDomain(appId, host, path.isEmpty() ? null : path))
              .ifPresent(domains::add);
        });
    database
        .list(EXCLUDED, row -> row.getString(1))
        .forEach(host -> HostName.parse(host).map(AppDomain::excluding).ifPresent(domains::add));
    return AttributionIndex.of(domains, ranges());
  }

  private List<AppRange> ranges() {
    return database
        .list(
            RANGES,
            row -> {
              var appId = row.getString(1);
              return IpRange.parse(row.getString(2)).map(range -> new AppRange(appId, range));
            })
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * Replaces where the apps live; returns the hosts at and below which sites may belong to another
   * app now, of before and after the change.
   */
  Set<String> replace(AddressChange change) {
    var ids = SqlArray.texts(change.appIds());
    var hosts = new HashSet<>(delete(DELETE_DOMAINS, ids));
    hosts.addAll(insertDomains(change.present()));
    hosts.addAll(delete(DELETE_EXCLUDED, ids));
    hosts.addAll(insert(INSERT_EXCLUDED, change.present(), AppAddresses::excludedHosts));
    var ranges = new HashSet<>(delete(DELETE_RANGES, ids));
    ranges.addAll(insert(INSERT_RANGES, change.present(), AppAddresses::ipRanges));
    hosts.addAll(addressesIn(ranges));
    return hosts;
  }

  private List<String> delete(String sql, SqlArray ids) {
    return database.list(sql, row -> row.getString(1), ids);
  }

  private List<String> insertDomains(Collection<AppAddresses> apps) {
    var ids = new ArrayList<String>();
    var patterns = new ArrayList<DomainPattern>();
    for (var app : apps) {
      for (var pattern : app.domains()) {
        ids.add(app.appId());
        patterns.add(pattern);
      }
    }
    var hosts = patterns.stream().map(DomainPattern::host).toList();
    database.update(
        INSERT_DOMAINS,
        SqlArray.texts(ids),
        SqlArray.texts(hosts),
        SqlArray.texts(patterns.stream().map(DomainPattern::storedPathPrefix).toList()));
    return hosts;
  }

  private List<String> insert(
      String sql, Collection<AppAddresses> apps, Function<AppAddresses, List<String>> values) {
    var ids = new ArrayList<String>();
    var texts = new ArrayList<String>();
    for (var app : apps) {
      for (var text : values.apply(app)) {
        ids.add(app.appId());
        texts.add(text);
      }
    }
    if (!ids.isEmpty()) {
      database.update(sql, SqlArray.texts(ids), SqlArray.texts(texts));
    }
    return texts;
  }

  /** The sites that are addresses in one of these ranges. */
  private List<String> addressesIn(Set<String> texts) {
    var ranges = texts.stream().map(IpRange::parse).flatMap(Optional::stream).toList();
    return ranges.isEmpty() ? List.of() : sites.addresses(address -> isIn(ranges, address));
  }

  private static boolean isIn(List<IpRange> ranges, String address) {
    return IpAddress.parse(address)
        .filter(parsed -> ranges.stream().anyMatch(range -> range.contains(parsed)))
        .isPresent();
  }
}
