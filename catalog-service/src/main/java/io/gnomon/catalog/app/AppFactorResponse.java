package io.gnomon.catalog.app;

import io.gnomon.catalog.factor.RiskCategory;
import io.gnomon.catalog.score.FactorAssessment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One risk factor of an app.
 *
 * @param value a truth, a number or text; absent when unknown, and so are source and asOf
 * @param points 0 (worst) to 10 (best); absent when unknown or without a part in the score
 * @param weight within the risk category; 0 has no part in the score
 */
record AppFactorResponse(
    String id,
    String name,
    RiskCategory riskCategory,
    @Nullable Object value,
    @Nullable String source,
    @Nullable LocalDate asOf,
    @Nullable Double points,
    int weight) {

  static AppFactorResponse from(FactorAssessment assessed) {
    var factor = assessed.factor();
    var fact = assessed.fact();
    return new AppFactorResponse(
        factor.id(),
        factor.name(),
        factor.riskCategory(),
        fact == null ? null : factor.type().json(fact.value()),
        fact == null ? null : fact.source(),
        fact == null ? null : fact.asOf(),
        assessed.points(),
        assessed.weight());
  }
}
