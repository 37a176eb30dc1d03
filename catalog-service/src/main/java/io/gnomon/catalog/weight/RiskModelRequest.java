package io.gnomon.catalog.weight;

import io.gnomon.catalog.factor.Importance;
import io.gnomon.catalog.factor.RiskCategory;
import io.gnomon.catalog.score.FactorWeight;
import io.gnomon.catalog.score.RiskBands;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The risk model that shall hold from now on. What is not named is as shipped.
 *
 * @param riskCategories importance by risk category
 * @param factors by the id of a risk factor, or of a bundle for all its parts
 * @param bands borders of risk levels
 * @param reason why, for the audit
 */
record RiskModelRequest(
    @Nullable Map<RiskCategory, Importance> riskCategories,
    @Nullable Map<String, Weight> factors,
    @Nullable Bands bands,
    @Nullable String reason) {

  /**
   * How a factor counts; what is absent is as shipped.
   *
   * @param notApplicableCounts whether an app to which it does not apply loses by it
   */
  record Weight(@Nullable Importance importance, @Nullable Boolean notApplicableCounts) {

    FactorWeight over(Importance shipped) {
      return new FactorWeight(
          importance == null ? shipped : importance, Boolean.TRUE.equals(notApplicableCounts));
    }
  }

  /** Borders of risk levels; what is absent is as shipped. */
  record Bands(
      @Nullable BigDecimal highBelow,
      @Nullable BigDecimal lowFrom,
      @Nullable BigDecimal minCoverage) {

    RiskBands over(RiskBands shipped) {
      return new RiskBands(
          highBelow == null ? shipped.highBelow() : highBelow,
          lowFrom == null ? shipped.lowFrom() : lowFrom,
          minCoverage == null ? shipped.minCoverage() : minCoverage);
    }
  }
}
