package io.gnomon.discovery.rollup;

import io.gnomon.discovery.transaction.BatchJson;
import io.gnomon.discovery.transaction.TraceHeaders;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Makes a span of each chunk that contains traced batches, linked to the spans that sent them: a
 * chunk belongs to the traces of many devices, and has no parent among them.
 */
@ApplicationScoped
class RollupTracer {

  /** As many as the SDK keeps. */
  private static final int MAX_LINKS = 128;

  private final Tracer tracer;

  RollupTracer(Tracer tracer) {
    this.tracer = tracer;
  }

  /** Where no batch of the chunk is traced, nothing is made. */
  Span start(Chunk chunk) {
    var senders = tracedSenders(chunk);
    if (senders.isEmpty()) {
      return Span.getInvalid();
    }
    var span =
        tracer
            .spanBuilder("process " + BatchJson.TOPIC)
            .setNoParent()
            .setSpanKind(SpanKind.CONSUMER)
            .setAttribute("messaging.system", "kafka")
            .setAttribute("messaging.operation.name", "process")
            .setAttribute("messaging.operation.type", "process")
            .setAttribute("messaging.destination.name", BatchJson.TOPIC)
            .setAttribute("messaging.consumer.group.name", RollupWorker.GROUP)
            .setAttribute("messaging.batch.message_count", chunk.records().size());
    senders.forEach(span::addLink);
    return span.startSpan();
  }

  private static List<SpanContext> tracedSenders(Chunk chunk) {
    return chunk.records().stream()
        .map(each -> TraceHeaders.sender(each.message().headers()))
        .filter(SpanContext::isSampled)
        .limit(MAX_LINKS)
        .toList();
  }
}
