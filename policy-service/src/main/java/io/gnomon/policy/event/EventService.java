package io.gnomon.policy.event;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.policy.PolicyProblem;
import io.gnomon.policy.alert.AlertRaiser;
import io.gnomon.policy.alert.Attempt;
import io.gnomon.policy.device.Device;
import io.gnomon.policy.device.DeviceDirectory;
import io.gnomon.policy.device.DeviceState;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Takes batches of events, each once. */
@ApplicationScoped
class EventService {

  private final DeviceDirectory devices;
  private final EventWatermarks watermarks;
  private final AlertRaiser alerts;
  private final MeterRegistry meters;
  private final Clock clock;

  EventService(
      DeviceDirectory devices,
      EventWatermarks watermarks,
      AlertRaiser alerts,
      MeterRegistry meters,
      Clock clock) {
    this.devices = devices;
    this.watermarks = watermarks;
    this.alerts = alerts;
    this.meters = meters;
    this.clock = clock;
  }

  /** A bad event is counted and lost: refusing it would let the device send it for ever. */
  @Transactional
  void take(String deviceId, EventBatchRequest batch) {
    var device = active(deviceId);
    var now = clock.instant();
    devices.seen(deviceId, now);
    if (watermarks.advance(deviceId, batch.bootId(), batch.sequence(), now)) {
      var reader = new AttemptReader(now);
      var attempts = batch.events().stream().map(reader::read).flatMap(Optional::stream).toList();
      count(attempts, batch.events().size() - attempts.size());
      alerts.raise(device, attempts);
    }
  }

  private Device active(String deviceId) {
    var device =
        devices
            .find(deviceId)
            .orElseThrow(() -> new ProblemException(PolicyProblem.DEVICE_UNKNOWN, "Enrol it anew"));
    if (device.state() != DeviceState.ACTIVE) {
      throw new ProblemException(PolicyProblem.DEVICE_REVOKED, "Enrol it anew");
    }
    return device;
  }

  private void count(List<Attempt> attempts, int rejected) {
    attempts.forEach(
        attempt -> meters.counter("gnomon.attempts", "attempt", attempt.kind().text()).increment());
    meters.counter("gnomon.events.rejected").increment(rejected);
  }
}
