package io.gnomon.kit.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.junit.jupiter.api.Test;

class FilteringSpanExporterTest {

  @Test
  void onlyWhatIsKnownToBeHarmlessIsExported() {
    var exported = InMemorySpanExporter.create();
    var processor = SimpleSpanProcessor.create(new FilteringSpanExporter(exported));
    try (var provider = SdkTracerProvider.builder().addSpanProcessor(processor).build()) {
      provider
          .get("test")
          .spanBuilder("GET /api/v1/devices/{id}")
          .setAttribute("http.route", "/api/v1/devices/{id}")
          .setAttribute("gnomon.rollout.revision", 7)
          .setAttribute("url.path", "/api/v1/devices/4711")
          .setAttribute("url.query", "user=ada")
          .setAttribute("client.address", "10.20.0.7")
          .setAttribute("user_agent.original", "Adas Browser")
          .startSpan()
          .recordException(new IllegalStateException("no device 4711"))
          .setStatus(StatusCode.ERROR, "no device 4711")
          .end();

      var span = exported.getFinishedSpanItems().get(0);

      assertThat(span.getAttributes().asMap().keySet())
          .extracting(Object::toString)
          .containsExactlyInAnyOrder("http.route", "gnomon.rollout.revision");
      assertThat(span.getEvents()).isEmpty();
      assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
      assertThat(span.getStatus().getDescription()).isEmpty();
    }
  }
}
