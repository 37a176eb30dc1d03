package io.gnomon.discovery.ingest;

import io.gnomon.discovery.exclusion.ExclusionFilterService;
import io.gnomon.discovery.people.PseudonymService;
import io.gnomon.discovery.transaction.BatchJson;
import io.gnomon.discovery.transaction.TransactionBatch;
import io.gnomon.discovery.transaction.TransactionBatch.Origin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Reads the lines of a batch and makes them durable. */
@ApplicationScoped
class IngestService {

  private final TransactionPublisher publisher;
  private final ExclusionFilterService exclusions;
  private final PseudonymService pseudonyms;
  private final IngestConfig config;
  private final IngestMetrics metrics;
  private final Clock clock;

  IngestService(
      TransactionPublisher publisher,
      ExclusionFilterService exclusions,
      PseudonymService pseudonyms,
      IngestConfig config,
      IngestMetrics metrics,
      Clock clock) {
    this.publisher = publisher;
    this.exclusions = exclusions;
    this.pseudonyms = pseudonyms;
    this.config = config;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * Completes once the broker has the batch; also a batch without a good line, so that it is known
   * as received. What is excluded is dropped and only counted; of other users the pseudonyms are
   * kept where the organisation wants it. Waits while too many records wait for the broker.
   */
  Uni<IngestResponse> accept(Origin origin, byte[] body) {
    var now = clock.instant();
    var excluding = exclusions.ofSender(origin.deviceId());
    var hiding = pseudonyms.hiding();
    var lines =
        ReadLines.of(body, new LineChecks(now, config), config.maxLines())
            .without(excluding)
            .as(hiding);
    var batch = TransactionBatch.of(origin, now, lines.good()).withExcluded(lines.excluded());
    // The lines are not held while the message waits for the broker.
    var answer = IngestResponse.from(lines);
    return publisher
        .publish(origin.deviceId(), BatchJson.write(batch))
        .invoke(() -> metrics.read(answer))
        .replaceWith(answer);
  }
}
