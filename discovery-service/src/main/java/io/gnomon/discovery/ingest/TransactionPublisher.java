package io.gnomon.discovery.ingest;

import io.gnomon.discovery.transaction.BatchJson;
import io.gnomon.discovery.transaction.TraceHeaders;
import io.gnomon.kit.problem.BusyException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jspecify.annotations.Nullable;

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
  private final Tracer tracer;
  private final int maxBytes;
  private final Semaphore bytes;
  private final long maxWaitMillis;

  TransactionPublisher(
      @Channel(CHANNEL) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
          MutinyEmitter<Record<String, byte[]>> emitter,
      IngestConfig config,
      Tracer tracer,
      MeterRegistry meters) {
    this.emitter = emitter;
    this.tracer = tracer;
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
    var span = startSpan();
    return send(Record.of(key, message), span)
        .onTermination()
        .invoke(
            (done, failure, cancelled) -> {
              bytes.release(size);
              end(span, failure);
            });
  }

  /** The roll-up, which reads the record, finds the span in its headers. */
  private Uni<Void> send(Record<String, byte[]> record, Span span) {
    if (!span.getSpanContext().isSampled()) {
      return emitter.send(record);
    }
    var metadata = OutgoingKafkaRecordMetadata.builder().withHeaders(TraceHeaders.of(span)).build();
    return emitter.sendMessage(Message.of(record, Metadata.of(metadata)));
  }

  private Span startSpan() {
    return tracer
        .spanBuilder("send " + BatchJson.TOPIC)
        .setSpanKind(SpanKind.PRODUCER)
        .setAttribute("messaging.system", "kafka")
        .setAttribute("messaging.operation.name", "send")
        .setAttribute("messaging.operation.type", "send")
        .setAttribute("messaging.destination.name", BatchJson.TOPIC)
        .startSpan();
  }

  private static void end(Span span, @Nullable Throwable failure) {
    if (failure != null) {
      span.setStatus(StatusCode.ERROR).setAttribute("error.type", failure.getClass().getName());
    }
    span.end();
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
