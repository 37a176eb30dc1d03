package io.gnomon.catalog.probe;

import io.gnomon.catalog.probe.site.FailureReason;
import io.gnomon.catalog.probe.site.ProbeResult;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** What the probe has looked at since the start. */
@ApplicationScoped
@Startup // So that its metrics exist from the start.
class ProbeMetrics {

  private final Counter apps;
  private final Counter findings;
  private final MeterProvider<Counter> failures;

  ProbeMetrics(MeterRegistry meters) {
    this.apps =
        Counter.builder("gnomon.probe.apps")
            .description("Apps that the probe looked at")
            .register(meters);
    this.findings =
        Counter.builder("gnomon.probe.findings")
            .description("Facts that the probe found")
            .register(meters);
    this.failures =
        Counter.builder("gnomon.probe.failures")
            .description("What the probe could not see of an app, by reason")
            .withRegistry(meters);
    for (var each : FailureReason.values()) {
      failures.withTag("reason", each.text());
    }
  }

  void count(ProbeResult result) {
    apps.increment();
    findings.increment(result.values().size());
    result.failures().forEach(each -> failures.withTag("reason", each.reason().text()).increment());
  }
}
