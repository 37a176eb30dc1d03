package io.gnomon.agent.ledger;

import io.gnomon.agent.event.Attempt;
import io.gnomon.agent.telemetry.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;

/** The sums of a fleet. Not for several threads. */
public final class Ledger {

  private final SumTable bySite = new SumTable();
  private final SumTable byUser = new SumTable();
  private final SumTable byDevice = new SumTable();
  private final SumTable byIpAddress = new SumTable();
  private final SumTable byDay = new SumTable();
  private final SumTable droppedBySite = new SumTable();
  private final List<Distinct> distinct = new ArrayList<>();
  private final AttemptCounts attempts = new AttemptCounts();
  private Sums total = Sums.NONE;
  private Sums dropped = Sums.NONE;

  /** Who was seen at a site, as numbers of the tables. */
  private record Distinct(BitSet users, BitSet devices, BitSet ipAddresses) {
    Distinct() {
      this(new BitSet(), new BitSet(), new BitSet());
    }
  }

  /** A visit took place while telemetry was on. */
  public void happened(String deviceId, Transaction transaction) {
    total = total.plus(transaction);
    byDay.add(day(transaction.atMillis()), transaction);
    var site = bySite.add(transaction.host(), transaction);
    if (site == distinct.size()) {
      distinct.add(new Distinct());
    }
    var seen = distinct.get(site);
    seen.users().set(byUser.add(transaction.user(), transaction));
    seen.devices().set(byDevice.add(deviceId, transaction));
    seen.ipAddresses().set(byIpAddress.add(transaction.ipAddress(), transaction));
  }

  /** A transaction that had happened will never be reported. */
  public void dropped(Transaction transaction) {
    dropped = dropped.plus(transaction);
    droppedBySite.add(transaction.host(), transaction);
  }

  /** A user met a block or a warning, or went on after one. */
  public void attempted(String deviceId, Attempt attempt) {
    attempts.add(attempt.host(), deviceId, attempt.user(), attempt.kind());
  }

  /** All that happened. */
  public Sums total() {
    return total;
  }

  /** All that was dropped. */
  public Sums dropped() {
    return dropped;
  }

  /** By host. */
  public List<SiteSums> sites() {
    var sites = new ArrayList<SiteSums>();
    for (int i = 0; i < bySite.size(); i++) {
      var sums = bySite.sums(i);
      var seen = distinct.get(i);
      sites.add(
          new SiteSums(
              bySite.key(i),
              sums.transactions(),
              sums.uploadedBytes(),
              sums.downloadedBytes(),
              seen.users().cardinality(),
              seen.devices().cardinality(),
              seen.ipAddresses().cardinality()));
    }
    return sites;
  }

  /** By host, what was dropped. */
  public SortedMap<String, Sums> droppedSites() {
    return droppedBySite.sums();
  }

  /** By UTC day. */
  public SortedMap<String, Sums> days() {
    return byDay.sums();
  }

  /** By user. */
  public SortedMap<String, Sums> users() {
    return byUser.sums();
  }

  /** By device id. */
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

  private static String day(long atMillis) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(atMillis), ZoneOffset.UTC).toString();
  }
}
