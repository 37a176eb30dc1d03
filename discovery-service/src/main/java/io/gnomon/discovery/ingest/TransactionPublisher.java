package io.gnomon.discovery.ingest;

import io.gnomon.discovery.transaction.BatchJson;
import io.gnomon.kit.problem.BusyException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/**
 * Publishes batches on {@link BatchJson#TOPIC}, and keeps within a limit what all records take that
 * wait for the broker: the channel's own buffer counts records, which differ a thousandfold in
 * size.
 */
@ApplicationScoped
@Startup // So that its metrics exist from the start.
class TransactionPublisher {

  static final String CHANNEL = "transactions";

  private final MutinyEmitter<Record<String, byte[]>> emitter;
  private final int maxBytes;
  private final Semaphore bytes;
  private final long maxWaitMillis;

  TransactionPublisher(
      @Channel(CHANNEL) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
          MutinyEmitter<Record<String, byte[]>> emitter,
      IngestConfig config,
      MeterRegistry meters) {
    this.emitter = emitter;
    this.maxBytes = config.maxUnacknowledgedBytes();
    this.bytes = new Semaphore(maxBytes);
    this.maxWaitMillis = config.maxWaitForBroker().toMillis();
    Gauge.builder(
            "gnomon.ingest.unacknowledged.bytes", bytes, free -> maxBytes - free.availablePermits())
        .description("Records that wait for Kafka")
        .register(meters);
  }

  /**
   * Completes once the broker has the record. Waits while there is no room; where there is none
   * within the time allowed, the batch is refused with a {@link BusyException}.
   */
  Uni<Void> publish(String key, byte[] message) {
    int size = Math.min(message.length, maxBytes);
    reserve(size);
    return emitter.send(Record.of(key, message)).onTermination().invoke(() -> bytes.release(size));
  }

  private void reserve(int size) {
    try {
      if (bytes.tryAcquire(size, maxWaitMillis, TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new BusyException("The broker does not take batches fast enough; send this one again.");
  }
}
