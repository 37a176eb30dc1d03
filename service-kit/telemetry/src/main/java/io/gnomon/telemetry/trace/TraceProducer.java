package io.gnomon.telemetry.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
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
