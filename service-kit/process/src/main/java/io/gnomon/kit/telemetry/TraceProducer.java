package io.gnomon.kit.telemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the tracer of our own spans, and what sends all spans. */
@ApplicationScoped
class TraceProducer {

  private static final String SCOPE = "io.gnomon";
  private static final String PATH = "/v1/traces";

  /** The SDK that is turned off would still make spans, and throw each away. */
  @Produces
  @Singleton
  Tracer tracer(OpenTelemetry sdk, @ConfigProperty(name = TraceSwitch.DISABLED) boolean disabled) {
    return (disabled ? OpenTelemetry.noop() : sdk).getTracer(SCOPE);
  }

  /** Asked for only where there is an endpoint. */
  @Produces
  @Singleton
  @Unremovable
  SpanExporter exporter(@ConfigProperty(name = TraceSwitch.ENDPOINT) Optional<String> endpoint) {
    var url = endpoint.orElseThrow().replaceFirst("/+$", "") + PATH;
    return new FilteringSpanExporter(OtlpHttpSpanExporter.builder().setEndpoint(url).build());
  }
}

/**
 * Passes spans on without what may name a device, a user, a host or an address, such as the path of
 * a request and its peer: only attributes that are known to be harmless, no events, no messages.
 */
final class FilteringSpanExporter implements SpanExporter {

  private static final List<String> ALLOWED_PREFIXES = List.of("gnomon.", "messaging.");

  private static final Set<String> ALLOWED =
      Set.of(
          "error.type",
          "http.request.body.size",
          "http.request.method",
          "http.response.body.size",
          "http.response.status_code",
          "http.route",
          "network.protocol.name",
          "network.protocol.version",
          "url.scheme");

  private final SpanExporter target;

  FilteringSpanExporter(SpanExporter target) {
    this.target = target;
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    return target.export(spans.stream().<SpanData>map(FilteredSpan::new).toList());
  }

  @Override
  public CompletableResultCode flush() {
    return target.flush();
  }

  @Override
  public CompletableResultCode shutdown() {
    return target.shutdown();
  }

  private static boolean isAllowed(AttributeKey<?> key) {
    return ALLOWED.contains(key.getKey())
        || ALLOWED_PREFIXES.stream().anyMatch(key.getKey()::startsWith);
  }

  private static final class FilteredSpan extends DelegatingSpanData {

    private final Attributes attributes;
    private final StatusData status;

    FilteredSpan(SpanData span) {
      super(span);
      this.attributes = span.getAttributes().toBuilder().removeIf(key -> !isAllowed(key)).build();
      this.status = StatusData.create(span.getStatus().getStatusCode(), "");
    }

    @Override
    public Attributes getAttributes() {
      return attributes;
    }

    @Override
    public int getTotalAttributeCount() {
      return attributes.size();
    }

    @Override
    public StatusData getStatus() {
      return status;
    }

    @Override
    public List<EventData> getEvents() {
      return List.of();
    }

    @Override
    public int getTotalRecordedEvents() {
      return 0;
    }
  }
}
