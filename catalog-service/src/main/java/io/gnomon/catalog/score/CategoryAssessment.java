package io.gnomon.catalog.score;

import io.gnomon.catalog.factor.RiskCategory;
import org.jspecify.annotations.Nullable;

/**
 * The part of one risk category.
 *
 * @param score 0 (worst) to 10 (best), unrounded; absent when nothing is known in it, or the risk
 *     of the app is unknown
 * @param coverage share of the weight that rests on known values, 0 to 1, unrounded
 * @param weight of the risk category; 0 when it is ignored or nothing in it counts
 * @param ofTotal share of the weight of all risk categories, 0 to 1
 */
public record CategoryAssessment(
    RiskCategory riskCategory,
    @Nullable Double score,
    double coverage,
    int weight,
    double ofTotal) {}
