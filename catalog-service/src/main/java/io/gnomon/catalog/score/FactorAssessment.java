package io.gnomon.catalog.score;

import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.factor.RiskFactor;
import org.jspecify.annotations.Nullable;

/**
 * What one risk factor adds to a score.
 *
 * @param fact absent when unknown: left out of the score
 * @param points 0 (worst) to 10 (best); absent when unknown or without a part in the score
 * @param weight within the risk category; 0 has no part in the score
 */
public record FactorAssessment(
    RiskFactor factor, @Nullable Fact fact, @Nullable Double points, int weight) {}
