package io.gnomon.catalog.score;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How risky an app is, without the reasons.
 *
 * @param score 0 (worst) to 10 (best), one decimal; absent when the risk is unknown
 * @param coverage share of the weight that rests on known values, 0 to 1, two decimals
 * @param overridden whether a person set the score
 */
public record Rating(
    @Nullable BigDecimal score, BigDecimal coverage, RiskLevel risk, boolean overridden) {}
