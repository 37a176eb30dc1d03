package io.gnomon.catalog.appdetail;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.factor.RiskCategory;
import io.gnomon.catalog.factor.RiskFactor;
import io.gnomon.catalog.score.FactorAssessment;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One risk factor of an app.
 *
 * @param value a truth, a number, a text or a list of texts; absent when unknown, and so are source
 *     and asOf
 * @param points 0 (worst) to 10 (best); absent when unknown, left out, or without points to earn
 * @param weight within the risk category; 0 has no part in the score
 * @param shareOfCategory of the weight of its risk category, 0 to 1
 * @param shareOfTotal of the whole weight, 0 to 1
 * @param contribution how far it moves the score from the prior, up or down; prior and all of them
 *     add up to the score; absent when unknown, or there is no score
 */
@Schema(name = "CloudAppFactor")
record AppFactorResponse(
    String id,
    RiskCategory riskCategory,
    @JsonUnwrapped Known known,
    @Nullable Double points,
    double weight,
    double shareOfCategory,
    double shareOfTotal,
    @Nullable Double contribution) {

  /**
   * What is known of it.
   *
   * @param inheritedFrom id of the vendor of which it is known; absent where it is known of the app
   * @param unconfirmed true where catalog feeds of one publisher alone say so: it counts only if it
   *     weighs at least a hundredth of all; absent otherwise
   */
  record Known(
      String name,
      @Nullable Object value,
      @Nullable String source,
      @Nullable LocalDate asOf,
      @Nullable String inheritedFrom,
      @Nullable Boolean unconfirmed) {}

  static AppFactorResponse from(FactorAssessment assessed) {
    var factor = assessed.factor();
    var share = assessed.share();
    return new AppFactorResponse(
        factor.id(),
        factor.riskCategory(),
        known(factor, assessed.fact()),
        assessed.points(),
        rounded(share.weight()),
        rounded(share.ofCategory()),
        rounded(share.ofTotal()),
        share.contribution() == null ? null : rounded(share.contribution()));
  }

  @Nullable Object value() {
    return known.value();
  }

  private static Known known(RiskFactor factor, @Nullable Fact fact) {
    return fact == null
        ? new Known(factor.name(), null, null, null, null, null)
        : new Known(
            factor.name(),
            factor.type().json(fact.value()),
            fact.source(),
            fact.asOf(),
            fact.inheritedFrom(),
            fact.unconfirmed() ? true : null);
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
