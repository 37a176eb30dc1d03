package io.gnomon.policy.alert;

import io.gnomon.kit.outbox.Outbox;
import io.gnomon.policy.attempt.Attempt;
import io.gnomon.policy.attempt.AttemptGrouping;
import io.gnomon.policy.device.Device;
import io.gnomon.policy.indicator.Indicator;
import io.gnomon.policy.indicator.IndicatorStore;
import io.gnomon.policy.settings.SettingsService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Raises and extends alerts, and publishes each. */
@ApplicationScoped
public class AlertService {

  private final AlertStore store;
  private final AlertRepository repository;
  private final SettingsService settings;
  private final IndicatorStore indicators;
  private final Outbox outbox;

  AlertService(
      AlertStore store,
      AlertRepository repository,
      SettingsService settings,
      IndicatorStore indicators,
      Outbox outbox) {
    this.store = store;
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
    var grouping = new AttemptGrouping(indicators(attempts), settings.current().alertSeverity());
    var ids = store.extend(device.id(), device.name(), grouping.group(attempts));
    repository
        .inOrder(ids)
        .forEach(row -> outbox.append(Alert.TOPIC, Long.toString(row.id), Alert.from(row)));
  }

  private Map<Long, Indicator> indicators(List<Attempt> attempts) {
    var ids =
        attempts.stream()
            .map(Attempt::indicatorId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return ids.isEmpty()
        ? Map.of()
        : indicators.findEver(ids).stream()
            .collect(
                Collectors.toMap(
                    stored -> Long.valueOf(stored.indicator().id()), stored -> stored.indicator()));
  }
}
