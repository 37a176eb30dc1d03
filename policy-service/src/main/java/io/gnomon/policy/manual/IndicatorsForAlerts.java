package io.gnomon.policy.manual;

import io.gnomon.policy.alert.IndicatorFacts;
import io.gnomon.policy.alert.IndicatorLookup;
import io.gnomon.policy.indicator.Indicator;
import io.gnomon.policy.indicator.IndicatorRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells alerts about indicators, also about those that ended lately. */
@ApplicationScoped
class IndicatorsForAlerts implements IndicatorLookup {

  private final IndicatorRepository indicators;

  IndicatorsForAlerts(IndicatorRepository indicators) {
    this.indicators = indicators;
  }

  @Override
  public Optional<IndicatorFacts> find(long id) {
    return Optional.ofNullable(findAll(Set.of(id)).get(id));
  }

  @Override
  public Map<Long, IndicatorFacts> findAll(Set<Long> ids) {
    return indicators.findEver(ids).stream()
        .map(stored -> facts(stored.indicator()))
        .collect(Collectors.toMap(IndicatorFacts::id, facts -> facts));
  }

  private static IndicatorFacts facts(Indicator indicator) {
    var app = indicator.app();
    return new IndicatorFacts(
        Long.parseLong(indicator.id()),
        indicator.text().title(),
        indicator.text().severity(),
        indicator.text().generateAlert(),
        app == null ? null : new IndicatorFacts.AppRef(app.id(), app.name()));
  }
}
