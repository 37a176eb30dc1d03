package io.gnomon.policy.manualindicator;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.policy.indicator.IndicatorFilter;
import io.gnomon.policy.indicator.IndicatorOrigin;
import io.gnomon.policy.indicator.IndicatorStore;
import jakarta.enterprise.context.ApplicationScoped;

/** Bounds how many indicators people make. */
@ApplicationScoped
public class IndicatorLimiter {

  private static final IndicatorFilter MADE_BY_HAND =
      new IndicatorFilter(null, null, IndicatorOrigin.manual, null, null, null);

  private final IndicatorStore indicators;
  private final IndicatorConfig config;

  IndicatorLimiter(IndicatorStore indicators, IndicatorConfig config) {
    this.indicators = indicators;
    this.config = config;
  }

  /**
   * Ends the request where that many more would be too many. While the head of the feed is locked,
   * no other transaction adds one.
   */
  public void requireRoomFor(int more) {
    int max = config.maxMadeByHand();
    if (more > 0 && indicators.count(MADE_BY_HAND) + more > max) {
      throw new ProblemException(
          StandardProblem.CONFLICT, "At most %d indicators may be made by hand.".formatted(max));
    }
  }
}
