package io.gnomon.policy.alert;

import io.gnomon.kit.outbox.Outbox;
import io.gnomon.policy.device.Device;
import io.gnomon.policy.settings.SettingsService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Raises and extends alerts, and tells the world of each. */
@ApplicationScoped
public class AlertRaiser {

  private final AlertPartStore parts;
  private final AlertRepository repository;
  private final SettingsService settings;
  private final Instance<IndicatorLookup> indicators;
  private final Outbox outbox;

  AlertRaiser(
      AlertPartStore parts,
      AlertRepository repository,
      SettingsService settings,
      Instance<IndicatorLookup> indicators,
      Outbox outbox) {
    this.parts = parts;
    this.repository = repository;
    this.settings = settings;
    this.indicators = indicators;
    this.outbox = outbox;
  }

  /** Counts those attempts of a device, in the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void raise(Device device, List<Attempt> attempts) {
    if (attempts.isEmpty()) {
      return;
    }
    var grouping = new AlertGrouping(facts(attempts), settings.current().alertSeverity());
    var ids = parts.store(device.id(), device.name(), grouping.group(attempts));
    repository
        .inOrder(ids)
        .forEach(row -> outbox.append(Alert.TOPIC, Long.toString(row.id), Alert.from(row)));
  }

  private Map<Long, IndicatorFacts> facts(List<Attempt> attempts) {
    var ids =
        attempts.stream()
            .map(Attempt::indicatorId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return indicators.isResolvable() && !ids.isEmpty() ? indicators.get().findAll(ids) : Map.of();
  }
}
