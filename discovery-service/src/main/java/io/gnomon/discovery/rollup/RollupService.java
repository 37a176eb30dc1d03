package io.gnomon.discovery.rollup;

import io.gnomon.discovery.rollup.ObservationService.OutdatedException;
import io.gnomon.discovery.transaction.TransactionBatch;
import io.gnomon.discovery.usage.UsageService;
import io.gnomon.discovery.usage.UsageStore;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Counts a chunk of records, in one transaction with the offsets that they end at. */
@ApplicationScoped
class RollupService {

  private static final Logger LOG = Logger.getLogger(RollupService.class);

  /** No partition has that number. */
  private static final int DRY_RUN_PARTITION = -1;

  private final OffsetStore offsets;
  private final WatermarkStore watermarks;
  private final ObservationService observations;
  private final UsageService counter;
  private final UsageStore usages;
  private final RollupMetrics metrics;
  private final RollupTracer traces;

  RollupService(
      OffsetStore offsets,
      WatermarkStore watermarks,
      ObservationService observations,
      UsageService counter,
      UsageStore usages,
      RollupMetrics metrics,
      RollupTracer traces) {
    this.offsets = offsets;
    this.watermarks = watermarks;
    this.observations = observations;
    this.counter = counter;
    this.usages = usages;
    this.metrics = metrics;
    this.traces = traces;
  }

  /**
   * Counts; false, and nothing is changed, if an offset is not where the chunk starts. The
   * watermarks are read before the transaction: they change only together with the offset, which
   * the transaction finds unchanged or ends.
   */
  boolean count(Chunk chunk) {
    var span = traces.start(chunk);
    try {
      var owned = countAsOrdered(chunk, span);
      if (!owned) {
        span.setStatus(StatusCode.ERROR).setAttribute("error.type", "offset_moved");
      }
      return owned;
    } catch (RuntimeException e) {
      span.setStatus(StatusCode.ERROR).setAttribute("error.type", e.getClass().getName());
      throw e;
    } finally {
      span.end();
    }
  }

  /** Again where exclusions, erasures or custom reports changed meanwhile. */
  private boolean countAsOrdered(Chunk chunk, Span span) {
    while (true) {
      try {
        return count(chunk, span);
      } catch (OutdatedException e) {
        LOG.debug(e.getMessage());
      }
    }
  }

  private boolean count(Chunk chunk, Span span) {
    var batches = chunk.records().stream().map(ReadRecord::batch).filter(Objects::nonNull).toList();
    var tracker = watermarks.load(batches);
    var fresh = batches.stream().filter(tracker::isNew).toList();
    var observation = observations.observe(fresh);
    var usage = counter.count(observation.all());
    int writer = chunk.advances().get(0).partition().partition();
    boolean owned =
        offsets.advance(
            chunk.advances(),
            () -> {
              watermarks.save(tracker);
              usages.add(usage, writer);
              observations.save(observation, writer);
            });
    if (owned) {
      observations.counted(observation);
      metrics.counted(observation.size(), batches.size() - fresh.size());
      span.setAttribute("gnomon.rollup.transactions", observation.size());
      fresh.forEach(each -> metrics.reported(each.receivedAt()));
    }
    return owned;
  }

  /**
   * Counts a part of a batch as {@link #count} would, and takes it back: fails where that fails.
   */
  void dryRun(TransactionBatch part) {
    var usage = counter.count(observations.observe(List.of(part)).all());
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                usages.add(usage, DRY_RUN_PARTITION);
                throw new DryRunException();
              });
    } catch (DryRunException e) {
      LOG.debugf("%d transactions can be counted", usage.transactions());
    }
  }

  /** Rolls the transaction back. */
  private static final class DryRunException extends RuntimeException {
    DryRunException() {
      super("dry run", null, false, false);
    }
  }
}
