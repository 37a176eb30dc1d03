package io.gnomon.discovery.report;

import io.gnomon.discovery.catalog.AppKind;
import java.util.List;

/**
 * What a report adds up to.
 *
 * @param kinds what apps make up, by kind
 * @param uncatalogued what domains make up that belong to no app
 */
public record ReportTotals(
    List<KindTotals> kinds,
    long uncataloguedDomains,
    UsageMeasures uncatalogued,
    long users,
    long ipAddresses,
    long devices) {

  /** Apps without trackers, which are not used knowingly. */
  public long apps() {
    return kinds.stream()
        .filter(each -> each.kind() != AppKind.TRACKER)
        .mapToLong(KindTotals::apps)
        .sum();
  }

  public long trackers() {
    return kinds.stream()
        .filter(each -> each.kind() == AppKind.TRACKER)
        .mapToLong(KindTotals::apps)
        .sum();
  }

  /** The sum over everything: apps of all kinds and uncatalogued domains. */
  public UsageMeasures measures() {
    return kinds.stream().map(KindTotals::measures).reduce(uncatalogued, UsageMeasures::plus);
  }
}
