package io.gnomon.matching.decision;

import io.gnomon.matching.indicator.DecisionIndicator;
import io.gnomon.matching.indicator.IndicatorAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a visit, and why.
 *
 * @param action {@code Allowed}, {@code Warn} or {@code Block}, never {@code Audit}
 * @param decidedBy the indicator that decided; null when none matched or a guard overrides them
 * @param reason a sentence for an administrator
 * @param matched every indicator that competed, the strongest first, each with the reason for its
 *     place; without audits
 * @param audits the indicators with action {@code Audit} that matched: to be recorded whatever the
 *     action is
 * @param visible what the decision could see of the visit
 */
public record Decision(
    IndicatorAction action,
    @Nullable DecisionIndicator decidedBy,
    String reason,
    List<Match> matched,
    List<DecisionIndicator> audits,
    Visibility visible) {

  /** How much of a URL is visible where the decision is made, spelled as in the contracts. */
  public enum Visibility {
    host,
    hostAndPath
  }

  /** An indicator that matched, and why it decides or gives way. */
  public record Match(DecisionIndicator indicator, String why) {}

  private static final Decision NO_MATCH_ON_HOST = allowed(Visibility.host);
  private static final Decision NO_MATCH_ON_HOST_AND_PATH = allowed(Visibility.hostAndPath);

  public Decision {
    if (action == IndicatorAction.Audit) {
      throw new IllegalArgumentException("an audit never decides");
    }
    matched = List.copyOf(matched);
    audits = List.copyOf(audits);
  }

  /** The decision where no indicator matches and no guard applies. */
  public static Decision noMatch(Visibility visible) {
    return visible == Visibility.host ? NO_MATCH_ON_HOST : NO_MATCH_ON_HOST_AND_PATH;
  }

  private static Decision allowed(Visibility visible) {
    return new Decision(
        IndicatorAction.Allowed,
        null,
        "Allowed: no indicator matches.",
        List.of(),
        List.of(),
        visible);
  }
}
