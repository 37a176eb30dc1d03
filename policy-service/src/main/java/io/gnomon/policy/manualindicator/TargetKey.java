package io.gnomon.policy.manualindicator;

import io.gnomon.matching.indicator.IndicatorType;
import io.gnomon.matching.indicator.Scope;
import io.gnomon.policy.indicator.Indicator;

/** What only one indicator made by hand may have. */
public record TargetKey(IndicatorType type, String value, Scope scope) {

  public static TargetKey of(Indicator indicator) {
    return new TargetKey(indicator.type(), indicator.value(), indicator.scope());
  }
}
