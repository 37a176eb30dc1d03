package io.gnomon.discovery.ingest;

import io.gnomon.discovery.transaction.BatchJson;
import io.gnomon.discovery.transaction.TransactionBatch;
import io.gnomon.discovery.transaction.TransactionBatch.Origin;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Reads the lines of a batch and makes them durable. */
@ApplicationScoped
class IngestService {

  private final Producer<String, byte[]> producer;
  private final IngestConfig config;
  private final MeterRegistry meters;
  private final Clock clock;

  IngestService(
      Producer<String, byte[]> producer, IngestConfig config, MeterRegistry meters, Clock clock) {
    this.producer = producer;
    this.config = config;
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * Answers once the broker has the batch; also a batch without a good line, so that it counts as
   * seen. Waits while the producer has no room.
   */
  Future<IngestResponse> take(Origin origin, byte[] body) {
    var now = clock.instant();
    var lines = ReadLines.of(body, new LineChecks(now, config), config.maxLines());
    var batch = TransactionBatch.of(origin, now, lines.good());
    return send(origin.deviceId(), BatchJson.write(batch))
        .map(
            stored -> {
              count(lines);
              return IngestResponse.from(lines);
            });
  }

  private Future<RecordMetadata> send(String deviceId, byte[] message) {
    Promise<RecordMetadata> answer = Promise.promise();
    var unused =
        producer.send(
            new ProducerRecord<>(BatchJson.TOPIC, deviceId, message),
            (metadata, failure) -> {
              if (failure == null) {
                answer.complete(metadata);
              } else {
                answer.fail(failure);
              }
            });
    return answer.future();
  }

  private void count(ReadLines lines) {
    meters.counter("gnomon.ingest.transactions").increment(lines.good().size());
    lines
        .reasons()
        .forEach(
            (reason, n) -> meters.counter("gnomon.ingest.rejected", "reason", reason).increment(n));
  }
}
