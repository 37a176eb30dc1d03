package io.gnomon.catalog.score;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where risk levels begin and end.
 *
 * @param highBelow scores below are of high risk
 * @param lowFrom scores from here on are of low risk; between the two the risk is medium
 * @param minCoverage a score that rests on less than this share of the weight has no level
 */
public record RiskBands(BigDecimal highBelow, BigDecimal lowFrom, BigDecimal minCoverage) {

  /** As shipped. */
  public static final RiskBands SHIPPED =
      new RiskBands(new BigDecimal("4.0"), new BigDecimal("8.0"), new BigDecimal("0.10"));

  /** The level of a calculated score. */
  public RiskLevel level(@Nullable BigDecimal score, BigDecimal coverage) {
    return score == null || coverage.compareTo(minCoverage) < 0 ? RiskLevel.UNKNOWN : level(score);
  }

  /** The level of a score that a person set. */
  public RiskLevel level(BigDecimal score) {
    if (score.compareTo(highBelow) < 0) {
      return RiskLevel.HIGH;
    }
    return score.compareTo(lowFrom) < 0 ? RiskLevel.MEDIUM : RiskLevel.LOW;
  }
}
