package io.gnomon.policy.alert;

import io.gnomon.policy.Severity;
import io.gnomon.policy.alert.IndicatorFacts.AppRef;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns attempts of one device into as few new or extended alerts as they make. */
final class AlertGrouping {

  private final Map<Long, IndicatorFacts> indicators;
  private final Severity appSeverity;

  /**
   * @param indicators the known ones among those that the attempts name
   * @param appSeverity of alerts about tagged apps
   */
  AlertGrouping(Map<Long, IndicatorFacts> indicators, Severity appSeverity) {
    this.indicators = indicators;
    this.appSeverity = appSeverity;
  }

  Collection<AlertPart> group(List<Attempt> attempts) {
    var parts = new LinkedHashMap<AlertKey, AlertPart>();
    for (var attempt : attempts) {
      var facts = facts(attempt);
      parts.merge(AlertKey.of(attempt, facts), part(attempt, facts), AlertPart::plus);
    }
    return parts.values();
  }

  private AlertPart part(Attempt attempt, @Nullable IndicatorFacts facts) {
    var key = AlertKey.of(attempt, facts);
    return new AlertPart(
        key,
        title(attempt, facts),
        facts == null || facts.app() != null ? appSeverity : facts.severity(),
        app(attempt, facts),
        facts == null ? null : facts.id(),
        AlertPart.Occurrences.of(attempt));
  }

  private @Nullable IndicatorFacts facts(Attempt attempt) {
    return attempt.indicatorId() == null ? null : indicators.get(attempt.indicatorId());
  }

  private static String title(Attempt attempt, @Nullable IndicatorFacts facts) {
    if (app(attempt, facts) != null) {
      return attempt.kind().appTitle();
    }
    return facts == null ? attempt.kind().plainTitle() : facts.title();
  }

  private static @Nullable AppRef app(Attempt attempt, @Nullable IndicatorFacts facts) {
    if (facts != null) {
      return facts.app();
    }
    return attempt.appId() == null ? null : new AppRef(attempt.appId(), attempt.appId());
  }
}
