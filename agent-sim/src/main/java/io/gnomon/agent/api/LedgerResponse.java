package io.gnomon.agent.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.agent.ledger.AppSums;
import io.gnomon.agent.ledger.AttemptCount;
import io.gnomon.agent.ledger.Ledger;
import io.gnomon.agent.ledger.Losses;
import io.gnomon.agent.ledger.RevisionRollout;
import io.gnomon.agent.ledger.SiteSums;
import io.gnomon.agent.ledger.Sums;
import io.gnomon.agent.traffic.AttemptKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The sums of the ledger.
 *
 * @param complete false after a process of the fleet was killed: its ledger is lost
 * @param devices how many devices have transactions
 * @param dropped recorded, but never to be reported
 * @param uncertain given up without a response
 * @param attempts by kind
 * @param revisions of this process, oldest first
 */
record LedgerResponse(
    boolean complete,
    int devices,
    @JsonUnwrapped Sums sums,
    LostSums dropped,
    LostSums uncertain,
    List<AppUsage> byApp,
    List<SiteUsage> bySite,
    List<KeyedSums> byDay,
    SortedMap<AttemptKind, Long> attempts,
    List<RevisionTimes> revisions) {

  /**
   * The ledger as it is.
   *
   * @param appsByHost the app that a host belongs to
   */
  static LedgerResponse of(Ledger ledger, Map<String, String> appsByHost) {
    return new LedgerResponse(
        ledger.isComplete(),
        ledger.devices().size(),
        ledger.total(),
        LostSums.of(ledger.dropped()),
        LostSums.of(ledger.uncertain()),
        ledger.apps(appsByHost::get).stream().map(AppUsage::from).toList(),
        ledger.sites().stream()
            .map(site -> SiteUsage.of(site, appsByHost.get(site.host())))
            .toList(),
        KeyedSums.of(ledger.days()),
        byKind(ledger.attempts()),
        ledger.rollouts().all().stream().map(RevisionTimes::from).toList());
  }

  private static SortedMap<AttemptKind, Long> byKind(List<AttemptCount> attempts) {
    var counts = new TreeMap<AttemptKind, Long>();
    attempts.forEach(row -> counts.merge(row.kind(), (long) row.count(), Long::sum));
    return counts;
  }

  /** The use of an app, and by how many. */
  record AppUsage(String app, @JsonUnwrapped Sums sums, int users, int devices, int ipAddresses) {

    static AppUsage from(AppSums app) {
      return new AppUsage(app.app(), app.sums(), app.users(), app.devices(), app.ipAddresses());
    }
  }

  /** Transactions that were given up. */
  record LostSums(@JsonUnwrapped Sums sums, List<KeyedSums> bySite) {

    static LostSums of(Losses losses) {
      return new LostSums(losses.total(), KeyedSums.of(losses.sites()));
    }
  }

  /**
   * How long the devices took to enforce a revision.
   *
   * @param at when the revision was made
   * @param devices how many devices enforced exactly this revision
   */
  record RevisionTimes(
      long revision, Instant at, int devices, long p50Millis, long p99Millis, long maxMillis) {

    static RevisionTimes from(RevisionRollout rollout) {
      return new RevisionTimes(
          rollout.revision(),
          Instant.ofEpochMilli(rollout.madeAtMillis()),
          rollout.devices(),
          rollout.p50Millis(),
          rollout.p99Millis(),
          rollout.maxMillis());
    }
  }

  /**
   * The use of a host, and by how many.
   *
   * @param app the app that the host belongs to; absent where it is unknown
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SiteUsage(
      String host,
      @Nullable String app,
      @JsonUnwrapped Sums sums,
      int users,
      int devices,
      int ipAddresses) {

    static SiteUsage of(SiteSums site, @Nullable String app) {
      return new SiteUsage(
          site.host(), app, site.sums(), site.users(), site.devices(), site.ipAddresses());
    }
  }
}
