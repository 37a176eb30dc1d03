package io.gnomon.matching.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a visit, and why.
 *
 * @param action {@code Allowed}, {@code Warn} or {@code Block}, never {@code Audit}
 * @param decidedBy the indicator that decided; null when none matched or a guard stood above them
 * @param reason in words for an administrator
 * @param matched every indicator that competed, the strongest first, each with the reason for its
 *     place; without audits
 * @param audits the indicators with action {@code Audit} that matched: to be recorded whatever the
 *     action is
 * @param visible what the decision could see of the visit
 */
public record Decision(
    IndicatorAction action,
    @Nullable Indicator decidedBy,
    String reason,
    List<Match> matched,
    List<Indicator> audits,
    Visibility visible) {

  /** How much of a URL is visible where the decision is made, spelled as in the contracts. */
  public enum Visibility {
    host,
    hostAndPath
  }

  /** An indicator that matched, and why it decides or gives way. */
  public record Match(Indicator indicator, String why) {}

  public Decision {
    if (action == IndicatorAction.Audit) {
      throw new IllegalArgumentException("an audit never decides");
    }
    matched = List.copyOf(matched);
    audits = List.copyOf(audits);
  }
}
