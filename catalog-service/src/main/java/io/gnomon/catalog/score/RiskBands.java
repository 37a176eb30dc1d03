package io.gnomon.catalog.score;

import java.math.BigDecimal;

/**
 * Where risk levels begin and end.
 *
 * @param highBelow scores below are of high risk
 * @param lowFrom scores from here on are of low risk; between the two the risk is medium
 * @param minCoverage an app of which less than this share of the weight is known has neither score
 *     nor level, unless its kind of use alone is enough
 */
public record RiskBands(BigDecimal highBelow, BigDecimal lowFrom, BigDecimal minCoverage) {

  /** The level of a score. */
  public RiskLevel level(BigDecimal score) {
    if (score.compareTo(highBelow) < 0) {
      return RiskLevel.HIGH;
    }
    return score.compareTo(lowFrom) < 0 ? RiskLevel.MEDIUM : RiskLevel.LOW;
  }
}
