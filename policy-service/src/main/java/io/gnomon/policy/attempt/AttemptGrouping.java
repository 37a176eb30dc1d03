package io.gnomon.policy.attempt;

import io.gnomon.matching.indicator.AppRef;
import io.gnomon.policy.Severity;
import io.gnomon.policy.indicator.Indicator;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Groups attempts of one device: each group makes or extends one alert. */
public final class AttemptGrouping {

  private final Map<Long, Indicator> indicators;
  private final Severity appSeverity;

  /**
   * @param indicators the known ones among those that the attempts name
   * @param appSeverity of alerts about tagged apps
   */
  public AttemptGrouping(Map<Long, Indicator> indicators, Severity appSeverity) {
    this.indicators = indicators;
    this.appSeverity = appSeverity;
  }

  /** The groups, in the order of their first attempts. */
  public Collection<AttemptGroup> group(List<Attempt> attempts) {
    var groups = new LinkedHashMap<AttemptGroupKey, AttemptGroup>();
    for (var attempt : attempts) {
      var group = group(attempt, indicator(attempt));
      groups.merge(group.key(), group, AttemptGroup::plus);
    }
    return groups.values();
  }

  private AttemptGroup group(Attempt attempt, @Nullable Indicator indicator) {
    return new AttemptGroup(
        AttemptGroupKey.of(attempt, indicator),
        title(attempt, indicator),
        indicator == null || indicator.app() != null ? appSeverity : indicator.text().severity(),
        app(attempt, indicator),
        indicator == null ? null : Long.valueOf(indicator.id()),
        AttemptGroup.Occurrences.of(attempt));
  }

  private @Nullable Indicator indicator(Attempt attempt) {
    return attempt.indicatorId() == null ? null : indicators.get(attempt.indicatorId());
  }

  private static String title(Attempt attempt, @Nullable Indicator indicator) {
    if (app(attempt, indicator) != null) {
      return attempt.kind().appTitle();
    }
    return indicator == null ? attempt.kind().plainTitle() : indicator.text().title();
  }

  private static @Nullable AppRef app(Attempt attempt, @Nullable Indicator indicator) {
    if (indicator != null) {
      return indicator.app();
    }
    return attempt.appId() == null ? null : new AppRef(attempt.appId(), attempt.appId());
  }
}
