package io.gnomon.discovery.rollup;

import io.gnomon.discovery.exclusion.ExclusionVersion;
import io.gnomon.discovery.usage.ObservedTransactions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
