package io.gnomon.catalog.score;

import java.util.List;

/**
 * How risky an app is, and why.
 *
 * @param rating the result
 * @param prior where the score starts
 * @param categories the four parts
 * @param factors every risk factor, known or not
 */
public record Assessment(
    Rating rating,
    Prior prior,
    List<CategoryAssessment> categories,
    List<FactorAssessment> factors) {}
