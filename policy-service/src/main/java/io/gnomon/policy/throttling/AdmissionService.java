package io.gnomon.policy.throttling;

import io.gnomon.kit.admission.AdmissionRatio;
import io.gnomon.kit.admission.EventLoopWorker;
import io.gnomon.kit.problem.BusyException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Limits how many devices connect per second, and how many acknowledge: after an outage a whole
 * fleet comes at once, and beyond the capacity of a process all of them would be late. What was
 * promised to connected devices comes first: while it is late, less is admitted.
 */
@ApplicationScoped
@Startup // So that the metrics exist before the first device.
public class AdmissionService {

  private static final String KIND = "kind";

  /** The rest is for acknowledgements that are repeated. */
  private static final double SHARE_OF_FIRST_ACKNOWLEDGEMENTS = 2 / 3.0;

  /** In a small fleet, a change is acknowledged within this time. */
  private static final long MIN_SPREAD_MILLIS = 2_000;

  /**
   * The part of what one process admits that moved devices get; the rest is for its own devices.
   */
  private static final double SHARE_OF_MOVED = 1 / 2.0;

  /** Less: devices that lost a process come to one that was just started, with changes to make. */
  private static final double SHARE_OF_LOST = 1 / 3.0;

  private static final long MIN_RETURN_MILLIS = 1_000;

  private final AdmissionConfig config;
  private final AdmissionRatio share;
  private final AdmissionLimiter connecting;
  private final AdmissionLimiter acknowledging;
  private final Meter.MeterProvider<Counter> admitted;
  private final Meter.MeterProvider<Counter> refused;
  private final Meter.MeterProvider<Timer> lateness;

  AdmissionService(AdmissionConfig config, EventLoopWorker loops, MeterRegistry metrics) {
    this.config = config;
    this.admitted =
        Counter.builder("gnomon.feed.admissions")
            .description("What devices asked for and was begun")
            .withRegistry(metrics);
    this.refused =
        Counter.builder("gnomon.feed.admissions.refused")
            .description("Requests of devices that were refused with a Retry-After")
            .withRegistry(metrics);
    this.lateness =
        Timer.builder("gnomon.feed.lateness")
            .description("How late that was which had been promised")
            .withRegistry(metrics);
    this.share = AdmissionRatio.rising(System::nanoTime);
    this.connecting =
        new AdmissionLimiter(
            config.admissionsPerSecond(), Admission.maxWeight(), System::nanoTime, share::value);
    // Squared: of all that is admitted, acknowledgements are given up first.
    this.acknowledging =
        new AdmissionLimiter(
            config.acknowledgementsPerSecond(),
            Admission.ACKNOWLEDGEMENT.weight(),
            System::nanoTime,
            () -> share.value() * share.value());
    register(metrics);
    // Whatever an event loop does late, its heartbeats and deltas are as late.
    loops.listen(millis -> late(SchedulingDelay.EVENT_LOOP, millis));
  }

  /** All from the start, so that the first of each is an increase. */
  private void register(MeterRegistry metrics) {
    for (var each : Admission.values()) {
      admitted.withTag(KIND, each.text());
      refused.withTag(KIND, each.text());
    }
    for (var each : SchedulingDelay.values()) {
      lateness.withTag(KIND, each.text());
    }
    Gauge.builder("gnomon.feed.admissions.limit", connecting, AdmissionLimiter::perSecond)
        .description("The most that is admitted in a second")
        .register(metrics);
    Gauge.builder("gnomon.feed.admissions.peak.per.second", connecting, AdmissionLimiter::peak)
        .description("The most that was admitted in any second since the start")
        .register(metrics);
    Gauge.builder("gnomon.feed.admissions.share", share, AdmissionRatio::value)
        .description("The share of the limits that is admitted at present")
        .register(metrics);
    Gauge.builder("gnomon.feed.acknowledgements.limit", acknowledging, AdmissionLimiter::perSecond)
        .description("The most acknowledgements that are taken in a second")
        .register(metrics);
  }

  /** Returns where the work may begin now, else ends the request. */
  public void admit(Admission wanted) {
    var verdict = limiter(wanted).ask(wanted.weight());
    if (verdict.admitted()) {
      admitted.withTag(KIND, wanted.text()).increment();
    } else {
      throw refused(wanted, verdict);
    }
  }

  /** Like {@link #admit}, but takes nothing of the limit yet. */
  void look(Admission wanted) {
    var verdict = limiter(wanted).look(wanted.weight());
    if (!verdict.admitted()) {
      throw refused(wanted, verdict);
    }
  }

  /** Notes how late something was that had been promised. */
  public void late(SchedulingDelay of, long millis) {
    lateness.withTag(KIND, of.text()).record(Duration.ofMillis(millis));
    if (of.isTooMuch(millis)) {
      share.late();
    }
  }

  /** Within what time so many devices may all acknowledge a revision. */
  public long acknowledgeWithinMillis(int devices) {
    var perSecond = config.acknowledgementsPerSecond() * SHARE_OF_FIRST_ACKNOWLEDGEMENTS;
    return Math.max(MIN_SPREAD_MILLIS, (long) (devices / perSecond * 1_000));
  }

  /** Within what time so many devices, who have tokens, are admitted elsewhere beside others. */
  public long moveWithinMillis(int devices) {
    return admitWithinMillis(devices, SHARE_OF_MOVED);
  }

  /** Within what time so many devices, who have tokens, come back from a process that they lost. */
  public long returnWithinMillis(int devices) {
    return admitWithinMillis(devices, SHARE_OF_LOST);
  }

  private long admitWithinMillis(int devices, double share) {
    var perSecond = config.admissionsPerSecond() * share;
    return Math.max(MIN_RETURN_MILLIS, (long) (devices / perSecond * 1_000));
  }

  private AdmissionLimiter limiter(Admission wanted) {
    return wanted == Admission.ACKNOWLEDGEMENT ? acknowledging : connecting;
  }

  private BusyException refused(Admission wanted, AdmissionLimiter.Verdict verdict) {
    refused.withTag(KIND, wanted.text()).increment();
    return new BusyException(
        wanted == Admission.ACKNOWLEDGEMENT
            ? "Too many devices acknowledge at the moment"
            : "Too many devices connect at the moment",
        verdict.retryAfterSeconds());
  }
}
