package io.gnomon.discovery.rollup;

import io.gnomon.discovery.transaction.TransactionBatch;
import io.gnomon.discovery.usage.Observed;
import io.gnomon.discovery.usage.UsageCounter;
import io.gnomon.discovery.usage.UsageStore;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Objects;

/** Counts a chunk of records, in one transaction with the offsets that they end at. */
@ApplicationScoped
class RollupService {

  private final OffsetStore offsets;
  private final Watermarks watermarks;
  private final UsageCounter counter;
  private final UsageStore usages;
  private final MeterRegistry meters;

  RollupService(
      OffsetStore offsets,
      Watermarks watermarks,
      UsageCounter counter,
      UsageStore usages,
      MeterRegistry meters) {
    this.offsets = offsets;
    this.watermarks = watermarks;
    this.counter = counter;
    this.usages = usages;
    this.meters = meters;
  }

  /**
   * Counts; false, and nothing is changed, if an offset is not where the chunk starts. The
   * watermarks are read before the transaction: they change only together with the offset, which
   * the transaction finds unchanged or ends.
   */
  boolean count(Chunk chunk) throws SQLException {
    var batches = chunk.records().stream().map(ReadRecord::batch).filter(Objects::nonNull).toList();
    var marks = watermarks.load(batches);
    var observed = batches.stream().filter(marks::counts).map(RollupService::observed).toList();
    var usage = counter.count(observed);
    int writer = chunk.advances().get(0).partition().partition();
    boolean owned =
        offsets.advancing(
            chunk.advances(),
            connection -> {
              watermarks.save(connection, marks);
              usages.add(connection, usage, writer);
            });
    if (owned) {
      meters.counter("gnomon.rollup.transactions").increment((double) usage.transactions());
      meters.counter("gnomon.rollup.repeated.batches").increment(batches.size() - observed.size());
    }
    return owned;
  }

  private static Observed observed(TransactionBatch batch) {
    return new Observed(batch.source(), batch.deviceId(), batch.transactions());
  }
}
