package io.gnomon.catalog.score;

import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.factor.RiskFactor;
import org.jspecify.annotations.Nullable;

/**
 * What one risk factor adds to a score.
 *
 * @param fact absent when unknown: left out of the score
 * @param points 0 (worst) to 10 (best); absent when unknown, left out, or without points to earn
 */
public record FactorAssessment(
    RiskFactor factor, @Nullable Fact fact, @Nullable Double points, FactorShare share) {}
