package io.gnomon.catalog.score;

import io.gnomon.catalog.factor.Importance;
import io.gnomon.catalog.factor.RiskCategory;
import java.util.Map;

/** The risk model as the files of the catalog have it, but for the factors. */
public record ShippedModel(
    RiskBands bands, Map<RiskCategory, Importance> riskCategories, Priors priors) {}
