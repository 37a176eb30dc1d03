package io.gnomon.agent.ledger;

import io.gnomon.agent.traffic.Attempt;
import io.gnomon.agent.traffic.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the devices of a fleet really did. It knows devices by name, so that two fleets with one
 * seed have the same ledger although the server assigns them different ids. Belongs to the event
 * loop of the fleet.
 */
public final class Ledger {

  final SumTable<SiteDay> bySiteAndDay = new SumTable<>(SiteDay.ORDER);
  final SumTable<String> bySite = SumTable.byText();
  final SumTable<String> byUser = SumTable.byText();
  final SumTable<String> byDevice = SumTable.byText();
  final SumTable<String> byIpAddress = SumTable.byText();
  private final List<SiteVisitors> visitors = new ArrayList<>();
  final AttemptTable attempts = new AttemptTable();
  private final Losses dropped = new Losses();
  private final Losses uncertain = new Losses();
  private final RevisionRollouts rollouts = new RevisionRollouts();
  private final UtcDays days = new UtcDays();
  private boolean complete = true;

  /** Records a transaction: a visit that took place while telemetry was on. */
  public void recordTransaction(String device, Transaction transaction) {
    var uploaded = transaction.uploadedBytes();
    var downloaded = transaction.downloadedBytes();
    var name = transaction.site();
    bySiteAndDay.add(new SiteDay(name, days.of(transaction.atMillis())), 1, uploaded, downloaded);
    var site = bySite.add(name, 1, uploaded, downloaded);
    var counted = visitors(site);
    counted.users().set(byUser.add(transaction.user(), 1, uploaded, downloaded));
    counted.devices().set(byDevice.add(device, 1, uploaded, downloaded));
    counted.ipAddresses().set(byIpAddress.add(transaction.ipAddress(), 1, uploaded, downloaded));
  }

  /** Records an attempt: a visit that was blocked, warned about, or continued after a warning. */
  public void recordAttempt(String device, Attempt attempt) {
    attempts.add(days.of(attempt.atMillis()), device, attempt);
  }

  /** Recorded, but never to be reported. */
  public Losses dropped() {
    return dropped;
  }

  /** Given up without a response: the services may have counted it or not. */
  public Losses uncertain() {
    return uncertain;
  }

  /** When devices began to enforce revisions. */
  public RevisionRollouts rollouts() {
    return rollouts;
  }

  /** Whether it contains everything since the first start of the fleet. */
  public boolean isComplete() {
    return complete;
  }

  /** A process of the fleet was killed without persisting its ledger. */
  public void markIncomplete() {
    complete = false;
  }

  /** The total of all transactions. */
  public Sums total() {
    return Sums.of(bySite.sums().values());
  }

  /** By site and UTC day. */
  public SortedMap<SiteDay, Sums> siteDays() {
    return bySiteAndDay.sums();
  }

  /** By host. */
  public List<SiteSums> sites() {
    return together(Ledger::hostOf, SiteSums::new);
  }

  /**
   * By app, of the hosts that belong to one.
   *
   * @param appOf the app of a host, null where none is known
   */
  public List<AppSums> apps(Function<String, @Nullable String> appOf) {
    return together(site -> appOf.apply(hostOf(site)), AppSums::new);
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

  /** Attempts, in no order. */
  public List<AttemptCount> attempts() {
    return attempts.rows();
  }

  /** What sites that have a name in common add up to. */
  private interface Together<T> {
    T of(String name, Sums sums, int users, int devices, int ipAddresses);
  }

  private <T> List<T> together(Function<String, @Nullable String> nameOf, Together<T> row) {
    var sums = new TreeMap<String, Sums>();
    var counted = new TreeMap<String, SiteVisitors>();
    for (int i = 0; i < bySite.size(); i++) {
      var name = nameOf.apply(bySite.key(i));
      if (name != null) {
        sums.merge(name, bySite.sums(i), Sums::plus);
        counted.computeIfAbsent(name, n -> new SiteVisitors()).add(visitors.get(i));
      }
    }
    return sums.entrySet().stream()
        .map(each -> row(row, each, Objects.requireNonNull(counted.get(each.getKey()))))
        .toList();
  }

  private static <T> T row(Together<T> row, Map.Entry<String, Sums> sums, SiteVisitors visitors) {
    return row.of(
        sums.getKey(),
        sums.getValue(),
        visitors.users().cardinality(),
        visitors.devices().cardinality(),
        visitors.ipAddresses().cardinality());
  }

  /** The host of a site. */
  static String hostOf(String site) {
    int path = site.indexOf('/');
    return path < 0 ? site : site.substring(0, path);
  }

  SiteVisitors visitors(int site) {
    while (visitors.size() <= site) {
      visitors.add(new SiteVisitors());
    }
    return visitors.get(site);
  }
}
