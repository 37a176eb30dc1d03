package io.gnomon.policy.event;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.policy.PolicyProblem;
import io.gnomon.policy.alert.AlertService;
import io.gnomon.policy.attempt.Attempt;
import io.gnomon.policy.attempt.AttemptKind;
import io.gnomon.policy.device.Device;
import io.gnomon.policy.device.DeviceReader;
import io.gnomon.policy.device.DeviceService;
import io.gnomon.policy.device.DeviceState;
import io.gnomon.policy.erasure.ErasedAttemptService;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Accepts batches of events, each once. */
@ApplicationScoped
@Startup // So that its metrics exist from the start.
class EventService {

  private final DeviceReader devices;
  private final DeviceService deviceService;
  private final EventWatermarkStore watermarks;
  private final AlertService alerts;
  private final ErasedAttemptService erased;
  private final Meter.MeterProvider<Counter> attempted;
  private final Counter rejected;
  private final Clock clock;

  EventService(
      DeviceReader devices,
      DeviceService deviceService,
      EventWatermarkStore watermarks,
      AlertService alerts,
      ErasedAttemptService erased,
      MeterRegistry meters,
      Clock clock) {
    this.devices = devices;
    this.deviceService = deviceService;
    this.watermarks = watermarks;
    this.alerts = alerts;
    this.erased = erased;
    this.attempted =
        Counter.builder("gnomon.attempts")
            .description("Attempts that devices reported")
            .withRegistry(meters);
    for (var each : AttemptKind.values()) {
      attempted.withTag("attempt", each.text());
    }
    this.rejected =
        Counter.builder("gnomon.events.rejected")
            .description("Events of devices that could not be read")
            .register(meters);
    this.clock = clock;
  }

  /** A bad event is counted and dropped: the device would repeat a refused one without end. */
  @Transactional
  void accept(String deviceId, EventBatchRequest batch) {
    var device = active(deviceId);
    var now = clock.instant();
    deviceService.seen(deviceId, now);
    if (watermarks.advance(deviceId, batch.bootId(), batch.sequence(), now)) {
      var reader = new AttemptReader(now);
      var attempts = batch.events().stream().map(reader::read).flatMap(Optional::stream).toList();
      count(attempts, batch.events().size() - attempts.size());
      alerts.raise(device, erased.forget(attempts));
    }
  }

  private Device active(String deviceId) {
    var device =
        devices
            .find(deviceId)
            .orElseThrow(() -> new ProblemException(PolicyProblem.DEVICE_UNKNOWN, "Enrol again"));
    if (device.state() != DeviceState.ACTIVE) {
      throw new ProblemException(PolicyProblem.DEVICE_REVOKED, "Enrol again");
    }
    return device;
  }

  private void count(List<Attempt> attempts, int bad) {
    attempts.forEach(attempt -> attempted.withTag("attempt", attempt.kind().text()).increment());
    rejected.increment(bad);
  }
}
