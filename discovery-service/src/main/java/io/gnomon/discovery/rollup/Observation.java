package io.gnomon.discovery.rollup;

import io.gnomon.discovery.exclusion.ExclusionVersion;
import io.gnomon.discovery.usage.ObservedTransactions;
import java.util.List;
import java.util.Map;

/**
 * What is counted of batches.
 *
 * @param dropped how many transactions were dropped, here or before, by data source
 * @param version of the exclusions by which they were dropped
 * @param droppedHere how many of those were still in the batches
 */
record Observation(
    List<ObservedTransactions> transactions,
    ExclusionVersion version,
    Map<Integer, Long> dropped,
    long droppedHere) {}
