package io.gnomon.catalog.weight.settings;

import io.gnomon.catalog.factor.Importance;
import io.gnomon.catalog.factor.RiskCategory;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.catalog.score.FactorWeight;
import io.gnomon.catalog.score.RiskBands;
import io.gnomon.catalog.score.RiskModel;
import java.util.HashMap;
import java.util.Map;

/**
 * What differs from the risk model as shipped.
 *
 * @param factors by the id of a factor
 */
public record ModelSettings(
    Map<RiskCategory, Importance> riskCategories,
    Map<String, FactorWeight> factors,
    RiskBands bands) {

  /** What Gnomon comes with. */
  public static final ModelSettings SHIPPED =
      new ModelSettings(Map.of(), Map.of(), RiskBands.SHIPPED);

  /** The model; settings of factors that there are no more change nothing. */
  public RiskModel model(RiskFactors known) {
    var weights = new HashMap<>(factors);
    weights.keySet().retainAll(known.ids());
    return RiskModel.of(known)
        .withImportances(riskCategories)
        .withWeights(weights)
        .withBands(bands);
  }
}
