package io.gnomon.local.ledger;

import io.gnomon.matching.host.HostName;
import io.gnomon.matching.host.IpAddress;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The totals of the ledgers of all fleets, under the names that the services' reports use. */
final class LedgerTotals {

  private final Comparison comparison = new Comparison();
  private final Map<Kind, Map<SiteDay, long[]>> sites = new TreeMap<>();
  private final Map<String, DistinctSets> distinctBySite = new HashMap<>();
  private final Map<String, String> apps = new HashMap<>();
  private final Map<String, String> deviceIds = new HashMap<>();
  private final Map<AttemptKey, Map<Kind, Long>> indicatorAttempts = new HashMap<>();
  private final Map<String, BitSet> usersByGroup = new HashMap<>();
  private final People people;
  private final CustomApps customApps;
  private final NameIndex users = new NameIndex();
  private final NameIndex devices = new NameIndex();
  private final NameIndex ipAddresses = new NameIndex();
  private boolean complete = true;

  /**
   * Totals without any fleet.
   *
   * @param people who is behind the names of users
   * @param customApps which apps the organisation has added
   */
  LedgerTotals(People people, CustomApps customApps) {
    this.people = people;
    this.customApps = customApps;
  }

  /**
   * A site on a UTC day.
   *
   * @param site a host, with the path where that was visible
   */
  record SiteDay(String site, String day) {}

  /** What became of what a device did. */
  enum Kind {
    DID(""),
    DROPPED("dropped-"),
    UNCERTAIN("uncertain-");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }

    static Kind of(String text) {
      return text.startsWith(DROPPED.prefix)
          ? DROPPED
          : text.startsWith(UNCERTAIN.prefix) ? UNCERTAIN : DID;
    }

    String bare(String text) {
      return text.substring(prefix.length());
    }

    void put(Comparison comparison, Dimension dimension, String key, long... values) {
      switch (this) {
        case DID -> comparison.did(dimension, key, values);
        case DROPPED -> comparison.dropped(dimension, key, values);
        case UNCERTAIN -> comparison.uncertain(dimension, key, values);
      }
    }
  }

  /** Reads the lines of one fleet. */
  void read(Stream<String> lines) {
    var fleet = new LedgerLineReader(this);
    lines.forEach(fleet::read);
    fleet.end();
  }

  /** Whether the ledgers contain everything since the first start of each fleet. */
  boolean complete() {
    return complete;
  }

  /** The days with activity. */
  SortedSet<String> days() {
    var days = new TreeSet<String>();
    sites.values().forEach(rows -> rows.keySet().forEach(row -> days.add(row.day())));
    return days;
  }

  /** The names of the user groups that people belong to. */
  Set<String> userGroups() {
    return people.groups();
  }

  /** The name of the device with that id, or its name in the service. */
  String deviceName(String id, String otherwise) {
    return deviceIds.getOrDefault(id, otherwise);
  }

  /**
   * The totals as rows to compare with reports.
   *
   * @param silent indicators that raise no alert
   */
  Comparison comparison(Set<String> silent) {
    sites.forEach((kind, rows) -> rows.forEach((site, sums) -> put(kind, site, sums)));
    usersByGroup.forEach(
        (group, members) ->
            comparison.did(Dimension.USER_GROUP, group, 0, 0, 0, members.cardinality()));
    var distinctByDimension = new HashMap<Dimension, Map<String, DistinctSets>>();
    distinctBySite.forEach(
        (site, distinct) ->
            distinctByDimension
                .computeIfAbsent(part(site), d -> new HashMap<>())
                .computeIfAbsent(key(site), k -> new DistinctSets())
                .add(distinct));
    distinctByDimension.forEach(
        (dimension, rows) ->
            rows.forEach((key, distinct) -> putDistinct(dimension, key, distinct)));
    indicatorAttempts.forEach(
        (key, counts) -> {
          if (!silent.contains(key.indicatorId())) {
            counts.forEach(
                (kind, count) -> kind.put(comparison, Dimension.ATTEMPTS, key.text(), count));
          }
        });
    return comparison;
  }

  void site(Kind kind, SiteDay site, long[] sums) {
    sites
        .computeIfAbsent(kind, k -> new HashMap<>())
        .merge(
            site,
            sums,
            (one, other) -> {
              Row.add(one, other, 1);
              return one;
            });
  }

  int user(Kind kind, String user, long[] sums) {
    var key = people.keyOf(user);
    kind.put(comparison, Dimension.USER, key, sums);
    int number = users.of(key);
    people.groupsOf(key).forEach(group -> member(kind, group, number, sums));
    return number;
  }

  private void member(Kind kind, String group, int user, long[] sums) {
    kind.put(comparison, Dimension.USER_GROUP, group, sums);
    if (kind == Kind.DID) {
      usersByGroup.computeIfAbsent(group, g -> new BitSet()).set(user);
    } else if (sums[0] > 0) {
      // They may have been seen with another transaction.
      comparison.uncertain(Dimension.USER_GROUP, group, 0, 0, 0, 1);
    }
  }

  int device(Kind kind, String device, long[] sums) {
    kind.put(comparison, Dimension.DEVICE, device, sums);
    return devices.of(device);
  }

  int ipAddress(Kind kind, String address, long[] sums) {
    var canonical = IpAddress.parse(address).map(IpAddress::toString).orElse(address);
    kind.put(comparison, Dimension.IP_ADDRESS, canonical, sums);
    return ipAddresses.of(canonical);
  }

  void attempts(Kind kind, AttemptKey key, long count) {
    if (key.app() == null) {
      indicatorAttempts.computeIfAbsent(key, k -> new HashMap<>()).merge(kind, count, Long::sum);
    } else {
      kind.put(comparison, Dimension.ATTEMPTS, key.text(), count);
    }
  }

  void deviceId(String id, String name) {
    deviceIds.put(id, name);
  }

  void app(String host, String app) {
    apps.put(host, app);
  }

  void incomplete() {
    complete = false;
  }

  DistinctSets distinct(String site) {
    return distinctBySite.computeIfAbsent(site, s -> new DistinctSets());
  }

  private void put(Kind kind, SiteDay site, long[] sums) {
    kind.put(comparison, Dimension.TOTAL, Comparison.ALL, sums);
    kind.put(comparison, Dimension.DAY, site.day(), sums);
    var app = appOf(site.site());
    if (app != null) {
      kind.put(comparison, Dimension.APP_ON_DAY, app + " on " + site.day(), sums);
    }
    // A user who was lost with one transaction may have been seen with another one.
    var people = kind == Kind.DID ? 0 : sums[0];
    if (people > 0) {
      comparison.uncertain(part(site.site()), key(site.site()), 0, 0, 0, people, people, people);
    }
    kind.put(comparison, part(site.site()), key(site.site()), sums);
  }

  private void putDistinct(Dimension dimension, String key, DistinctSets distinct) {
    comparison.did(
        dimension,
        key,
        0,
        0,
        0,
        distinct.users().cardinality(),
        distinct.ipAddresses().cardinality(),
        distinct.devices().cardinality());
  }

  private Dimension part(String site) {
    return appOf(site) == null ? Dimension.UNCATALOGUED_DOMAIN : Dimension.APP;
  }

  /** The app of a site, or the registrable domain that it is reported under. */
  private String key(String site) {
    var app = appOf(site);
    var host = hostOf(site);
    return app != null
        ? app
        : HostName.parse(host)
            .flatMap(HostName::registrableDomain)
            .map(HostName::value)
            .orElse(host);
  }

  private @Nullable String appOf(String site) {
    var host = hostOf(site);
    var path = host.equals(site) ? null : site.substring(host.length());
    return customApps.appOf(host, path, apps.get(host));
  }

  private static String hostOf(String site) {
    int path = site.indexOf('/');
    return path < 0 ? site : site.substring(0, path);
  }

  /** The distinct users, IP addresses and devices of a site or app, over all fleets. */
  record DistinctSets(BitSet users, BitSet ipAddresses, BitSet devices) {

    DistinctSets() {
      this(new BitSet(), new BitSet(), new BitSet());
    }

    void add(DistinctSets other) {
      users.or(other.users);
      ipAddresses.or(other.ipAddresses);
      devices.or(other.devices);
    }
  }

  /** Numbers names, so that a set of names is a set of bits. */
  static final class NameIndex {

    private final Map<String, Integer> numbers = new HashMap<>();

    int of(String name) {
      return numbers.computeIfAbsent(name, n -> numbers.size());
    }
  }
}
