package io.gnomon.discovery.transaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** The trace that a record belongs to, in headers of W3C Trace Context ({@code traceparent}). */
public final class TraceHeaders {

  private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

  private TraceHeaders() {}

  /** For a record that the span sends. */
  public static Headers of(Span span) {
    var headers = new RecordHeaders();
    W3C.inject(
        Context.root().with(span),
        headers,
        (to, name, value) -> to.add(name, value.getBytes(UTF_8)));
    return headers;
  }

  /** The span that sent a record; an invalid one where the headers name none. */
  public static SpanContext sender(Headers headers) {
    return Span.fromContext(W3C.extract(Context.root(), headers, Getter.INSTANCE)).getSpanContext();
  }

  private enum Getter implements TextMapGetter<Headers> {
    INSTANCE;

    @Override
    public Iterable<String> keys(Headers headers) {
      List<String> keys = new ArrayList<>();
      headers.forEach(each -> keys.add(each.key()));
      return keys;
    }

    @Override
    public @Nullable String get(@Nullable Headers headers, String key) {
      var header = headers == null ? null : headers.lastHeader(key);
      return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
  }
}
