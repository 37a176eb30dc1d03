package io.gnomon.catalog.riskmodel;

import io.gnomon.catalog.factor.Importance;
import io.gnomon.catalog.factor.RiskCategory;
import io.gnomon.catalog.score.RiskModel;

/** A risk category and how it counts. */
record RiskCategoryWeight(RiskCategory id, Importance importance, int weight) {

  static RiskCategoryWeight of(RiskCategory id, RiskModel model) {
    var importance = model.importance(id);
    return new RiskCategoryWeight(id, importance, importance.weight());
  }
}
