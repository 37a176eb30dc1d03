package io.gnomon.agent.ledger;

import io.gnomon.agent.event.Attempt;
import io.gnomon.agent.telemetry.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the devices of a fleet really did. Devices stand in it by name, so that two fleets with one
 * seed have the same ledger although the server gives them other ids. Not for several threads.
 */
public final class Ledger {

  final SumTable<SiteDay> bySiteAndDay = new SumTable<>(SiteDay.ORDER);
  final SumTable<String> bySite = SumTable.byText();
  final SumTable<String> byUser = SumTable.byText();
  final SumTable<String> byDevice = SumTable.byText();
  final SumTable<String> byIpAddress = SumTable.byText();
  private final List<Visitors> visitors = new ArrayList<>();
  final AttemptCounts attempts = new AttemptCounts();
  private final Losses dropped = new Losses();
  private final Losses uncertain = new Losses();
  private final Enforcements enforcements = new Enforcements();
  private final UtcDay days = new UtcDay();
  private boolean complete = true;

  /** A visit took place while telemetry was on. */
  public void happened(String device, Transaction transaction) {
    var uploaded = transaction.uploadedBytes();
    var downloaded = transaction.downloadedBytes();
    var host = transaction.host();
    bySiteAndDay.add(new SiteDay(host, days.of(transaction.atMillis())), 1, uploaded, downloaded);
    var site = bySite.add(host, 1, uploaded, downloaded);
    var seen = visitors(site);
    seen.users().set(byUser.add(transaction.user(), 1, uploaded, downloaded));
    seen.devices().set(byDevice.add(device, 1, uploaded, downloaded));
    seen.ipAddresses().set(byIpAddress.add(transaction.ipAddress(), 1, uploaded, downloaded));
  }

  /** A user met a block or a warning, or went on after one. */
  public void attempted(String device, Attempt attempt) {
    attempts.add(days.of(attempt.atMillis()), device, attempt);
  }

  /** What had happened and will never be reported. */
  public Losses dropped() {
    return dropped;
  }

  /** What was sent and given up before an answer came: it may have been counted, or not. */
  public Losses uncertain() {
    return uncertain;
  }

  /** When which revision came into force. */
  public Enforcements enforcements() {
    return enforcements;
  }

  /** Whether it holds everything since the fleet's first start. */
  public boolean complete() {
    return complete;
  }

  /** A process of the fleet was killed, and what it alone knew is gone. */
  public void incomplete() {
    complete = false;
  }

  /** All that happened. */
  public Sums total() {
    return Sums.of(bySite.sums().values());
  }

  /** By host and UTC day. */
  public SortedMap<SiteDay, Sums> siteDays() {
    return bySiteAndDay.sums();
  }

  /** By host. */
  public List<SiteSums> sites() {
    var sites = new ArrayList<SiteSums>();
    for (int i = 0; i < bySite.size(); i++) {
      var seen = visitors.get(i);
      sites.add(
          new SiteSums(
              bySite.key(i),
              bySite.sums(i),
              seen.users().cardinality(),
              seen.devices().cardinality(),
              seen.ipAddresses().cardinality()));
    }
    return sites;
  }

  /**
   * By app, of the hosts that belong to one.
   *
   * @param appOf the app of a host, null where none is known
   */
  public List<AppSums> apps(Function<String, @Nullable String> appOf) {
    var sums = new TreeMap<String, Sums>();
    var seen = new TreeMap<String, Visitors>();
    for (int i = 0; i < bySite.size(); i++) {
      var app = appOf.apply(bySite.key(i));
      if (app != null) {
        sums.merge(app, bySite.sums(i), Sums::plus);
        seen.computeIfAbsent(app, a -> new Visitors()).add(visitors.get(i));
      }
    }
    return seen.entrySet().stream().map(e -> appSums(e, sums)).toList();
  }

  /** By UTC day. */
  public SortedMap<String, Sums> days() {
    var days = new TreeMap<String, Sums>();
    siteDays().forEach((key, sums) -> days.merge(key.day(), sums, Sums::plus));
    return days;
  }

  /** By user. */
  public SortedMap<String, Sums> users() {
    return byUser.sums();
  }

  /** By name of device. */
  public SortedMap<String, Sums> devices() {
    return byDevice.sums();
  }

  /** By IP address. */
  public SortedMap<String, Sums> ipAddresses() {
    return byIpAddress.sums();
  }

  /** What users met. */
  public List<AttemptCount> attempts() {
    return attempts.all();
  }

  private static AppSums appSums(Map.Entry<String, Visitors> seen, Map<String, Sums> sums) {
    var visitors = seen.getValue();
    return new AppSums(
        seen.getKey(),
        sums.getOrDefault(seen.getKey(), Sums.NONE),
        visitors.users().cardinality(),
        visitors.devices().cardinality(),
        visitors.ipAddresses().cardinality());
  }

  Visitors visitors(int site) {
    while (visitors.size() <= site) {
      visitors.add(new Visitors());
    }
    return visitors.get(site);
  }
}
