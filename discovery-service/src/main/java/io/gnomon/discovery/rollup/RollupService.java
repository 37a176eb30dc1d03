package io.gnomon.discovery.rollup;

import io.gnomon.discovery.datasource.DataSourceService;
import io.gnomon.discovery.transaction.TransactionBatch;
import io.gnomon.discovery.usage.ObservedTransactions;
import io.gnomon.discovery.usage.UsageService;
import io.gnomon.discovery.usage.UsageStore;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Counts a chunk of records, in one transaction with the offsets that they end at. */
@ApplicationScoped
class RollupService {

  private final OffsetStore offsets;
  private final WatermarkStore watermarks;
  private final DataSourceService sources;
  private final UsageService counter;
  private final UsageStore usages;
  private final MeterRegistry meters;

  RollupService(
      OffsetStore offsets,
      WatermarkStore watermarks,
      DataSourceService sources,
      UsageService counter,
      UsageStore usages,
      MeterRegistry meters) {
    this.offsets = offsets;
    this.watermarks = watermarks;
    this.sources = sources;
    this.counter = counter;
    this.usages = usages;
    this.meters = meters;
  }

  /**
   * Counts; false, and nothing is changed, if an offset is not where the chunk starts. The
   * watermarks are read before the transaction: they change only together with the offset, which
   * the transaction finds unchanged or ends.
   */
  boolean count(Chunk chunk) {
    var batches = chunk.records().stream().map(ReadRecord::batch).filter(Objects::nonNull).toList();
    var tracker = watermarks.load(batches);
    var observed = batches.stream().filter(tracker::isNew).map(this::observed).toList();
    var usage = counter.count(observed);
    int writer = chunk.advances().get(0).partition().partition();
    boolean owned =
        offsets.advance(
            chunk.advances(),
            () -> {
              watermarks.save(tracker);
              usages.add(usage, writer);
            });
    if (owned) {
      meters.counter("gnomon.rollup.transactions").increment((double) usage.transactions());
      meters.counter("gnomon.rollup.repeated.batches").increment(batches.size() - observed.size());
    }
    return owned;
  }

  private ObservedTransactions observed(TransactionBatch batch) {
    return new ObservedTransactions(
        sources.idOf(batch.source()), batch.deviceId(), batch.transactions());
  }
}
