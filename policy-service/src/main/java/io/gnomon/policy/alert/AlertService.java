package io.gnomon.policy.alert;

import io.gnomon.kit.pseudonym.PseudonymKeyProvider;
import io.gnomon.matching.pseudonym.PseudonymKind;
import io.gnomon.policy.attempt.Attempt;
import io.gnomon.policy.attempt.AttemptGroup;
import io.gnomon.policy.attempt.AttemptGrouping;
import io.gnomon.policy.attempt.AttemptPseudonyms;
import io.gnomon.policy.device.Device;
import io.gnomon.policy.indicator.Indicator;
import io.gnomon.policy.indicator.IndicatorStore;
import io.gnomon.policy.settings.PseudonymSettings;
import io.gnomon.policy.settings.SettingsService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Raises and extends alerts, and publishes each. */
@ApplicationScoped
public class AlertService {

  private final AlertStore store;
  private final AlertRepository repository;
  private final SettingsService settings;
  private final IndicatorStore indicators;
  private final AlertPublisher publisher;
  private final PseudonymKeyProvider pseudonyms;
  private final PersonFollower people;

  AlertService(
      AlertStore store,
      AlertRepository repository,
      SettingsService settings,
      IndicatorStore indicators,
      AlertPublisher publisher,
      PseudonymKeyProvider pseudonyms,
      PersonFollower people) {
    this.store = store;
    this.repository = repository;
    this.settings = settings;
    this.indicators = indicators;
    this.publisher = publisher;
    this.pseudonyms = pseudonyms;
    this.people = people;
  }

  /** Counts the attempts of each device, in the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void raise(Map<Device, List<Attempt>> attempts) {
    if (attempts.values().stream().allMatch(List::isEmpty)) {
      return;
    }
    var now = settings.current();
    var names = names(now.pseudonyms());
    var grouping = new AttemptGrouping(indicators(attempts.values()), now.alertSeverity());
    var groups = new LinkedHashMap<Device, Collection<AttemptGroup>>();
    attempts.forEach(
        (device, ofDevice) ->
            groups.put(
                device.withName(names.devices().apply(device.name())),
                grouping.group(names.of(ofDevice))));
    publisher.publish(repository.inOrder(store.extend(groups)).stream().map(Alert::from).toList());
  }

  private AttemptPseudonyms names(PseudonymSettings wanted) {
    return new AttemptPseudonyms(
        wanted.users()
            ? pseudonyms.require().remembering(PseudonymKind.USER, people.primaryNames())
            : UnaryOperator.identity(),
        wanted.devices()
            ? pseudonyms.require().remembering(PseudonymKind.DEVICE)
            : UnaryOperator.identity());
  }

  private Map<Long, Indicator> indicators(Collection<List<Attempt>> attempts) {
    var ids =
        attempts.stream()
            .flatMap(List::stream)
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
