package io.gnomon.catalog.riskmodel;

import io.gnomon.catalog.factor.Importance;
import io.gnomon.catalog.score.FactorWeight;
import org.jspecify.annotations.Nullable;

/**
 * How a factor counts; what is absent is as shipped.
 *
 * @param notApplicableCounts whether an app to which it does not apply loses by it
 */
record FactorWeightRequest(@Nullable Importance importance, @Nullable Boolean notApplicableCounts) {

  FactorWeight over(Importance shipped) {
    return new FactorWeight(
        importance == null ? shipped : importance, Boolean.TRUE.equals(notApplicableCounts));
  }
}
