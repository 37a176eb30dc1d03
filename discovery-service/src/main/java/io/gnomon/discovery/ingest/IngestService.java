package io.gnomon.discovery.ingest;

import io.gnomon.discovery.transaction.BatchJson;
import io.gnomon.discovery.transaction.TransactionBatch;
import io.gnomon.discovery.transaction.TransactionBatch.Origin;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Reads the lines of a batch and makes them durable. */
@ApplicationScoped
class IngestService {

  private final TransactionPublisher publisher;
  private final IngestConfig config;
  private final MeterRegistry meters;
  private final Clock clock;

  IngestService(
      TransactionPublisher publisher, IngestConfig config, MeterRegistry meters, Clock clock) {
    this.publisher = publisher;
    this.config = config;
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * Completes once the broker has the batch; also a batch without a good line, so that it is known
   * as received. Waits while too many records wait for the broker.
   */
  Uni<IngestResponse> accept(Origin origin, byte[] body) {
    var now = clock.instant();
    var lines = ReadLines.of(body, new LineChecks(now, config), config.maxLines());
    var batch = TransactionBatch.of(origin, now, lines.good());
    // The lines are not held while the message waits for the broker.
    var answer = IngestResponse.from(lines);
    return publisher
        .publish(origin.deviceId(), BatchJson.write(batch))
        .invoke(() -> count(answer))
        .replaceWith(answer);
  }

  private void count(IngestResponse answer) {
    meters.counter("gnomon.ingest.transactions").increment(answer.accepted());
    answer
        .reasons()
        .forEach(
            (reason, n) -> meters.counter("gnomon.ingest.rejected", "reason", reason).increment(n));
  }
}
