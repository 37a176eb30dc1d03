package io.gnomon.kit.telemetry;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import io.quarkus.arc.Unremovable;
import io.quarkus.opentelemetry.runtime.AutoConfiguredOpenTelemetrySdkBuilderCustomizer;
import jakarta.inject.Singleton;
import java.util.List;

/** Puts {@link LinkSampler} in front of the sampler that is configured. */
@Singleton
@Unremovable
class SamplerCustomizer implements AutoConfiguredOpenTelemetrySdkBuilderCustomizer {

  @Override
  public void customize(AutoConfiguredOpenTelemetrySdkBuilder builder) {
    builder.addSamplerCustomizer((sampler, config) -> new LinkSampler(sampler));
  }
}

/**
 * Samples what is linked to a sampled span: where a share of requests is traced, what was made of
 * them together is traced too.
 */
final class LinkSampler implements Sampler {

  private final Sampler others;

  LinkSampler(Sampler others) {
    this.others = others;
  }

  @Override
  public SamplingResult shouldSample(
      Context parent,
      String traceId,
      String name,
      SpanKind kind,
      Attributes attributes,
      List<LinkData> links) {
    return links.stream().anyMatch(link -> link.getSpanContext().isSampled())
        ? SamplingResult.recordAndSample()
        : others.shouldSample(parent, traceId, name, kind, attributes, links);
  }

  @Override
  public String getDescription() {
    return "LinkSampler{" + others.getDescription() + "}";
  }
}
