package io.gnomon.policy.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.matching.decision.Decision;
import io.gnomon.matching.decision.DecisionMode;
import io.gnomon.matching.indicator.IndicatorAction;
import io.gnomon.policy.devicegroup.GroupRef;
import io.gnomon.policy.indicator.Indicator;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a visit, and why.
 *
 * @param matched the indicators that competed, the strongest first
 * @param audits the indicators with action Audit that matched: devices report the visit whatever
 *     the action is
 * @param outOfScope the indicators that match but do not apply to this device or user
 * @param visible what the device sees of the URL
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionResponse(
    IndicatorAction action,
    @Nullable Indicator decidedBy,
    String reason,
    List<MatchedIndicator> matched,
    List<Indicator> audits,
    List<OutOfScopeIndicator> outOfScope,
    Decision.Visibility visible,
    DecisionMode mode,
    GroupRef group) {

  static DecisionResponse from(
      Decision decision,
      LongFunction<Indicator> indicators,
      DecisionMode mode,
      GroupRef group,
      List<OutOfScopeIndicator> outOfScope) {
    var decider = decision.decidedBy();
    return new DecisionResponse(
        decision.action(),
        decider == null ? null : indicators.apply(decider.id()),
        reason(decision, outOfScope),
        decision.matched().stream()
            .map(
                match ->
                    new MatchedIndicator(indicators.apply(match.indicator().id()), match.why()))
            .toList(),
        decision.audits().stream().map(audit -> indicators.apply(audit.id())).toList(),
        outOfScope,
        decision.visible(),
        mode,
        group);
  }

  /** Where nothing else matches, what leaves the device out is the reason. */
  private static String reason(Decision decision, List<OutOfScopeIndicator> outOfScope) {
    var nothingMatches = decision.equals(Decision.noMatch(decision.visible()));
    return nothingMatches && !outOfScope.isEmpty() ? outOfScope.get(0).reason() : decision.reason();
  }

  /** An indicator that matches the visit, and why it decides or gives way. */
  record MatchedIndicator(Indicator indicator, String why) {}
}
