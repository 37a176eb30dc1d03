package io.gnomon.policy.admission;

import io.gnomon.kit.problem.BusyException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Limits how many devices connect per second: after an outage a whole fleet comes at once, and
 * beyond the capacity of a process all of them would be late.
 */
@ApplicationScoped
@Startup // So that the metrics exist before the first device.
public class AdmissionService {

  private static final String ADMITTED = "gnomon.feed.admissions";
  private static final String REFUSED = "gnomon.feed.admissions.refused";
  private static final String KIND = "kind";

  private final AdmissionLimiter limiter;
  private final MeterRegistry metrics;

  AdmissionService(AdmissionConfig config, MeterRegistry metrics) {
    this.limiter =
        new AdmissionLimiter(config.admissionsPerSecond(), Admission.maxWeight(), System::nanoTime);
    this.metrics = metrics;
    for (var each : Admission.values()) {
      metrics.counter(ADMITTED, KIND, each.text());
      metrics.counter(REFUSED, KIND, each.text());
    }
    metrics.gauge("gnomon.feed.admissions.limit", limiter, AdmissionLimiter::perSecond);
    metrics.gauge("gnomon.feed.admissions.peak.per.second", limiter, AdmissionLimiter::peak);
  }

  /** Returns where the work may begin now, else ends the request. */
  public void admit(Admission wanted) {
    var verdict = limiter.ask(wanted.weight());
    metrics.counter(verdict.admitted() ? ADMITTED : REFUSED, KIND, wanted.text()).increment();
    if (!verdict.admitted()) {
      throw new BusyException(
          "Too many devices connect at the moment", verdict.retryAfterSeconds());
    }
  }
}
