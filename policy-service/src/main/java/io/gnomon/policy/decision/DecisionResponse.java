package io.gnomon.policy.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.matching.decision.Decision;
import io.gnomon.matching.decision.DecisionMode;
import io.gnomon.matching.decision.IndicatorAction;
import io.gnomon.policy.devicegroup.GroupRef;
import io.gnomon.policy.feed.FeedState;
import io.gnomon.policy.indicator.Indicator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happens to a visit, and why. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionResponse(
    IndicatorAction action,
    @Nullable Indicator decidedBy,
    String reason,
    List<Match> matched,
    List<Indicator> audits,
    Decision.Visibility visible,
    DecisionMode mode,
    GroupRef group) {

  /** An indicator that matched, and why it decides or gives way. */
  record Match(Indicator indicator, String why) {}

  static DecisionResponse from(
      Decision decision, DecisionMode mode, GroupRef group, FeedState state) {
    var decider = decision.decidedBy();
    return new DecisionResponse(
        decision.action(),
        decider == null ? null : known(decider, state),
        decision.reason(),
        decision.matched().stream()
            .map(match -> new Match(known(match.indicator(), state), match.why()))
            .toList(),
        decision.audits().stream().map(audit -> known(audit, state)).toList(),
        decision.visible(),
        mode,
        group);
  }

  private static Indicator known(io.gnomon.matching.decision.Indicator indicator, FeedState state) {
    return Objects.requireNonNull(state.indicators().get(Long.toString(indicator.id())));
  }
}
