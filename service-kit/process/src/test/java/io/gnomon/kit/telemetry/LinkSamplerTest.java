package io.gnomon.kit.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.junit.jupiter.api.Test;

class LinkSamplerTest {

  @Test
  void whatIsLinkedToASampledSpanIsSampledAndNothingElse() {
    var sampler = new LinkSampler(Sampler.alwaysOff());
    try (var provider = SdkTracerProvider.builder().setSampler(sampler).build()) {
      var tracer = provider.get("test");

      var linked = tracer.spanBuilder("linked").addLink(span(TraceFlags.getSampled())).startSpan();
      var other = tracer.spanBuilder("other").addLink(span(TraceFlags.getDefault())).startSpan();

      assertThat(linked.getSpanContext().isSampled()).isTrue();
      assertThat(other.getSpanContext().isSampled()).isFalse();
    }
  }

  private static SpanContext span(TraceFlags flags) {
    return SpanContext.create(
        "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331", flags, TraceState.getDefault());
  }
}
