package io.gnomon.agent.api.ledger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.agent.event.AttemptKind;
import io.gnomon.agent.ledger.Ledger;
import io.gnomon.agent.ledger.table.AttemptCount;
import io.gnomon.agent.ledger.table.Sums;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

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
}
