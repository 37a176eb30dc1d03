package io.gnomon.policy.admission;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Where connecting devices have to pass: after an outage a whole fleet comes at once, and what one
 * process takes on beyond its strength is late for everybody.
 */
@ApplicationScoped
@Startup // So that the figures are there before the first device.
public class Admissions {

  private static final String ADMITTED = "gnomon.feed.admissions";
  private static final String REFUSED = "gnomon.feed.admissions.refused";
  private static final String KIND = "kind";

  private final AdmissionLimiter limiter;
  private final MeterRegistry metrics;

  Admissions(AdmissionConfig config, MeterRegistry metrics) {
    this.limiter =
        new AdmissionLimiter(
            config.admissionsPerSecond(), Admission.mostWeight(), System::nanoTime);
    this.metrics = metrics;
    for (var each : Admission.values()) {
      metrics.counter(ADMITTED, KIND, each.text());
      metrics.counter(REFUSED, KIND, each.text());
    }
    metrics.gauge("gnomon.feed.admissions.limit", limiter, AdmissionLimiter::perSecond);
    metrics.gauge("gnomon.feed.admissions.peak.per.second", limiter, AdmissionLimiter::peak);
  }

  /** Returns where it may begin now, else ends the request. */
  public void admit(Admission wanted) {
    var verdict = limiter.ask(wanted.weight());
    metrics.counter(verdict.admitted() ? ADMITTED : REFUSED, KIND, wanted.text()).increment();
    if (!verdict.admitted()) {
      throw new BusyException(
          "Too many devices connect at the moment", verdict.retryAfterSeconds());
    }
  }
}
