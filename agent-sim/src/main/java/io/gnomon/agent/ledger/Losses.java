package io.gnomon.agent.ledger;

import io.gnomon.agent.traffic.Attempt;
import io.gnomon.agent.traffic.Transaction;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Transactions and attempts that were given up, by the dimensions of a report, so that each of its
 * sums can be compared exactly.
 */
public final class Losses {

  final SumTable<SiteDay> bySiteAndDay = new SumTable<>(SiteDay.ORDER);
  final SumTable<String> byUser = SumTable.byText();
  final SumTable<String> byDevice = SumTable.byText();
  final SumTable<String> byIpAddress = SumTable.byText();
  final AttemptTable attempts = new AttemptTable();
  private final UtcDays days = new UtcDays();

  /** Adds a transaction of a device. */
  public void add(String device, Transaction transaction) {
    var sums = Sums.of(transaction);
    bySiteAndDay.add(new SiteDay(transaction.site(), days.of(transaction.atMillis())), sums);
    byUser.add(transaction.user(), sums);
    byDevice.add(device, sums);
    byIpAddress.add(transaction.ipAddress(), sums);
  }

  /** Adds an attempt on a device. */
  public void add(String device, Attempt attempt) {
    attempts.add(days.of(attempt.atMillis()), device, attempt);
  }

  /** Transactions by host. */
  public SortedMap<String, Sums> sites() {
    var sites = new TreeMap<String, Sums>();
    bySiteAndDay
        .sums()
        .forEach((key, sums) -> sites.merge(Ledger.hostOf(key.site()), sums, Sums::plus));
    return sites;
  }

  /** All transactions. */
  public Sums total() {
    return Sums.of(bySiteAndDay.sums().values());
  }

  /** Attempts. */
  public List<AttemptCount> attempts() {
    return attempts.rows();
  }

  /** Transactions by user, device and IP address, by the names of their lines. */
  Map<String, SumTable<String>> byActor() {
    return Map.of("user", byUser, "device", byDevice, "address", byIpAddress);
  }
}
