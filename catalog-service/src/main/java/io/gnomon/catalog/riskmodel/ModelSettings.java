package io.gnomon.catalog.riskmodel;

import io.gnomon.catalog.factor.Importance;
import io.gnomon.catalog.factor.RiskCategory;
import io.gnomon.catalog.score.FactorWeight;
import io.gnomon.catalog.score.Priors;
import io.gnomon.catalog.score.RiskBands;
import io.gnomon.catalog.score.RiskModel;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What differs from the risk model as shipped.
 *
 * @param factors by the id of a factor
 * @param bands absent: as shipped
 * @param priors those that differ, and the weight; absent: all as shipped
 */
public record ModelSettings(
    Map<RiskCategory, Importance> riskCategories,
    Map<String, FactorWeight> factors,
    @Nullable RiskBands bands,
    @Nullable Priors priors) {

  /** What Gnomon comes with. */
  public static final ModelSettings SHIPPED = new ModelSettings(Map.of(), Map.of(), null, null);

  /** The model; settings of factors that there are no more change nothing. */
  public RiskModel model(RiskModel shipped) {
    var weights = new HashMap<>(factors);
    weights.keySet().retainAll(shipped.factors().ids());
    return shipped
        .withImportances(riskCategories)
        .withWeights(weights)
        .withBands(bands == null ? shipped.bands() : bands)
        .withPriors(priors == null ? shipped.priors() : shipped.priors().with(priors));
  }
}
