package io.gnomon.discovery.rollup;

import io.gnomon.discovery.customreport.CustomReportMatcherService;
import io.gnomon.discovery.datasource.DataSourceService;
import io.gnomon.discovery.exclusion.ExcludedUsageStore;
import io.gnomon.discovery.exclusion.ExclusionFilterService;
import io.gnomon.discovery.exclusion.ExclusionMetrics;
import io.gnomon.discovery.exclusion.ExclusionMetrics.Stage;
import io.gnomon.discovery.exclusion.ExclusionVersion;
import io.gnomon.discovery.transaction.Transaction;
import io.gnomon.discovery.transaction.TransactionBatch;
import io.gnomon.discovery.usage.ObservedTransactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Says what of batches is counted, and for which custom reports it is counted again: not what was
 * excluded before they are counted. The process that accepted a batch may not have known that yet,
 * or the batch waited.
 */
@ApplicationScoped
class ObservationService {

  private final DataSourceService sources;
  private final ExclusionFilterService exclusions;
  private final ExcludedUsageStore excluded;
  private final CustomReportMatcherService customReports;
  private final ExclusionMetrics metrics;

  ObservationService(
      DataSourceService sources,
      ExclusionFilterService exclusions,
      ExcludedUsageStore excluded,
      CustomReportMatcherService customReports,
      ExclusionMetrics metrics) {
    this.customReports = customReports;
    this.sources = sources;
    this.exclusions = exclusions;
    this.excluded = excluded;
    this.metrics = metrics;
  }

  /** What is counted of them. */
  Observation observe(Collection<TransactionBatch> batches) {
    exclusions.refresh();
    var version = exclusions.version();
    customReports.refresh();
    var observed = new ArrayList<ObservedTransactions>();
    var chosen = new ArrayList<ObservedTransactions>();
    var dropped = new HashMap<Integer, Long>();
    long droppedHere = 0;
    for (var batch : batches) {
      int source = sources.idOf(batch.source());
      var filter = exclusions.ofAccepted(batch.deviceId(), batch.receivedAt());
      var kept = batch.transactions().stream().filter(each -> !filter.excludes(each)).toList();
      long here = batch.transactions().size() - kept.size();
      long all = here + (batch.excluded() == null ? 0 : batch.excluded());
      if (all > 0) {
        dropped.merge(source, all, Long::sum);
      }
      droppedHere += here;
      observed.add(new ObservedTransactions(source, batch.deviceId(), kept));
      chosen.addAll(chosen(batch, kept));
    }
    return new Observation(observed, chosen, version, dropped, droppedHere);
  }

  private List<ObservedTransactions> chosen(TransactionBatch batch, List<Transaction> kept) {
    return customReports.of(batch.source(), batch.deviceId()).stream()
        .map(
            report ->
                new ObservedTransactions(
                    report.sourceId(),
                    batch.deviceId(),
                    kept.stream().filter(report::takes).toList()))
        .toList();
  }

  /**
   * Keeps how much was dropped, in the running transaction, which has written before; fails where a
   * user was excluded or erased since, or a custom report came or went.
   */
  void save(Observation observation, int writer) {
    if (!exclusions.isCurrent(observation.version())) {
      throw new OutdatedException();
    }
    excluded.add(observation.dropped(), writer);
  }

  /** It is to be observed again. */
  static final class OutdatedException extends RuntimeException {
    OutdatedException() {
      super("exclusions, erasures or custom reports changed meanwhile", null, false, false);
    }
  }

  /** Notes what is committed. */
  void counted(Observation observation) {
    metrics.dropped(Stage.ROLLUP, observation.droppedHere());
  }

  /**
   * What is counted of batches.
   *
   * @param chosen what is counted again, for custom reports
   * @param dropped how many transactions were dropped, here or before, by data source
   * @param version of the exclusions by which they were dropped
   * @param droppedHere how many of those were still in the batches
   */
  record Observation(
      List<ObservedTransactions> transactions,
      List<ObservedTransactions> chosen,
      ExclusionVersion version,
      Map<Integer, Long> dropped,
      long droppedHere) {

    /** All that is counted. */
    List<ObservedTransactions> all() {
      return Stream.concat(transactions.stream(), chosen.stream()).toList();
    }

    /** How many transactions were observed. */
    long size() {
      return transactions.stream().mapToLong(each -> each.transactions().size()).sum();
    }
  }
}
