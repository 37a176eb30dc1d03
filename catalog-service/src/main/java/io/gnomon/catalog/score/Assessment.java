package io.gnomon.catalog.score;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How risky an app is, and why.
 *
 * @param score 0 (worst) to 10 (best), one decimal; absent when nothing is known
 * @param coverage share of the weight that rests on known values, 0 to 1, two decimals
 * @param categories the four parts
 * @param factors every risk factor, known or not
 */
public record Assessment(
    @Nullable BigDecimal score,
    BigDecimal coverage,
    List<CategoryAssessment> categories,
    List<FactorAssessment> factors) {}
