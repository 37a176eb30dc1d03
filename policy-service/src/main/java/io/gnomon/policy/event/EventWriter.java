package io.gnomon.policy.event;

import io.gnomon.policy.PolicyProblem;
import io.gnomon.policy.alert.AlertService;
import io.gnomon.policy.attempt.Attempt;
import io.gnomon.policy.attempt.AttemptKind;
import io.gnomon.policy.device.Device;
import io.gnomon.policy.device.DeviceReader;
import io.gnomon.policy.device.DeviceService;
import io.gnomon.policy.device.DeviceState;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stores batches of events that came together, all in one transaction. */
@ApplicationScoped
@Startup // So that its metrics exist from the start.
class EventWriter {

  private final DeviceReader devices;
  private final DeviceService deviceService;
  private final EventWatermarkStore watermarks;
  private final AlertService alerts;
  private final ErasedAttemptService erased;
  private final Meter.MeterProvider<Counter> attempted;
  private final Counter rejected;
  private final Clock clock;

  EventWriter(
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

  /**
   * Returns why each of them was refused, in order; empty where it was not. A bad event is counted
   * and dropped: the device would repeat a refused one without end.
   */
  @Transactional
  List<Optional<PolicyProblem>> store(List<DeviceEvents> batches) {
    var known =
        devices.findAll(batches.stream().map(DeviceEvents::deviceId).collect(Collectors.toSet()));
    var refusals = batches.stream().map(each -> refusal(known.get(each.deviceId()))).toList();
    var accepted = new ArrayList<DeviceEvents>();
    for (int i = 0; i < batches.size(); i++) {
      if (refusals.get(i).isEmpty()) {
        accepted.add(batches.get(i));
      }
    }
    store(accepted, known);
    return refusals;
  }

  private void store(List<DeviceEvents> batches, Map<String, Device> known) {
    var now = clock.instant();
    deviceService.seen(batches.stream().map(DeviceEvents::deviceId).toList(), now);
    var reader = new AttemptReader(now);
    var attempts = new LinkedHashMap<Device, List<Attempt>>();
    for (var each : watermarks.advance(batches, now)) {
      var device = known.get(each.deviceId());
      attempts.computeIfAbsent(device, unused -> new ArrayList<>()).addAll(read(each, reader));
    }
    var forgetting = erased.forgetting(users(attempts.values()));
    attempts.values().forEach(each -> each.replaceAll(forgetting));
    alerts.raise(attempts);
  }

  private static Set<String> users(Collection<List<Attempt>> attempts) {
    return attempts.stream()
        .flatMap(List::stream)
        .map(Attempt::user)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private List<Attempt> read(DeviceEvents events, AttemptReader reader) {
    var sent = events.batch().events();
    var attempts = sent.stream().map(reader::read).flatMap(Optional::stream).toList();
    attempts.forEach(attempt -> attempted.withTag("attempt", attempt.kind().text()).increment());
    rejected.increment(sent.size() - attempts.size());
    return attempts;
  }

  private static Optional<PolicyProblem> refusal(@Nullable Device device) {
    if (device == null) {
      return Optional.of(PolicyProblem.DEVICE_UNKNOWN);
    }
    return device.state() == DeviceState.ACTIVE
        ? Optional.empty()
        : Optional.of(PolicyProblem.DEVICE_REVOKED);
  }
}
