package io.gnomon.discovery.ingest;

import io.gnomon.discovery.exclusion.ExclusionMetrics;
import io.gnomon.discovery.exclusion.ExclusionMetrics.Stage;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** What became of batches and their lines. */
@ApplicationScoped
@Startup // So that its metrics exist from the start.
class IngestMetrics {

  private static final String OUTCOME = "outcome";
  private static final String REASON = "reason";

  private final Counter transactions;
  private final Meter.MeterProvider<Counter> rejected;
  private final Meter.MeterProvider<Counter> batches;
  private final ExclusionMetrics excluded;

  /** All outcomes and reasons exist at once, so that the first failure is an increase. */
  IngestMetrics(MeterRegistry meters, ExclusionMetrics excluded) {
    this.excluded = excluded;
    this.transactions =
        Counter.builder("gnomon.ingest.transactions")
            .description("Transactions that were accepted")
            .register(meters);
    this.rejected =
        Counter.builder("gnomon.ingest.rejected")
            .description("Lines that are no transaction, by what is wrong with them")
            .withRegistry(meters);
    this.batches =
        Counter.builder("gnomon.ingest.batches")
            .description("Batches: accepted, refused for what they are, or failed and to be resent")
            .withRegistry(meters);
    for (var each : LineFault.values()) {
      rejected.withTag(REASON, each.text());
    }
    for (var each : BatchOutcome.values()) {
      batches.withTag(OUTCOME, each.text());
    }
  }

  /** Counts the lines of a batch that is durable. */
  void read(IngestResponse answer) {
    transactions.increment(answer.accepted());
    excluded.dropped(Stage.INGEST, answer.excluded());
    answer.reasons().forEach((reason, n) -> rejected.withTag(REASON, reason).increment(n));
  }

  /** Counts a batch. */
  void ended(BatchOutcome outcome) {
    batches.withTag(OUTCOME, outcome.text()).increment();
  }
}
