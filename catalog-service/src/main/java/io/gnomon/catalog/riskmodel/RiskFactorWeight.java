package io.gnomon.catalog.riskmodel;

import io.gnomon.catalog.factor.Importance;
import io.gnomon.catalog.factor.RiskCategory;
import io.gnomon.catalog.factor.RiskFactor;
import io.gnomon.catalog.score.RiskModel;
import org.jspecify.annotations.Nullable;

/**
 * A risk factor and how it counts.
 *
 * @param bundle the parts of a bundle weigh as one factor together; absent when it stands alone
 * @param weight within its risk category; the part of a bundle weighs a part
 * @param share of the weight of its risk category, 0 to 1
 * @param scorable whether its values earn points; if not, it cannot weigh
 * @param notApplicable whether there are apps to which it does not apply
 * @param notApplicableCounts whether such an app loses by it
 */
record RiskFactorWeight(
    String id,
    String name,
    RiskCategory riskCategory,
    @Nullable String bundle,
    Importance importance,
    double weight,
    double share,
    boolean scorable,
    boolean notApplicable,
    boolean notApplicableCounts) {

  static RiskFactorWeight of(RiskFactor factor, RiskModel model) {
    var set = model.weightOf(factor);
    double all = model.weight(factor.riskCategory());
    double weight = model.weight(factor);
    return new RiskFactorWeight(
        factor.id(),
        factor.name(),
        factor.riskCategory(),
        factor.bundle(),
        factor.scorable() ? set.importance() : Importance.IGNORED,
        rounded(weight),
        all == 0 ? 0 : rounded(weight / all),
        factor.scorable(),
        factor.notApplicable(),
        set.notApplicableCounts());
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
