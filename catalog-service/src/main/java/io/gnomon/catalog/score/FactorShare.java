package io.gnomon.catalog.score;

import org.jspecify.annotations.Nullable;

/**
 * How much of a score is one risk factor's.
 *
 * @param weight within the risk category; 0 has no part in the score
 * @param ofCategory share of the weight of all factors of its risk category, known or not, 0 to 1
 * @param ofTotal share of the weight of all factors, known or not, 0 to 1
 * @param contribution what it adds to the score; those of all known factors add up to it; absent
 *     when it adds nothing because it is unknown or left out
 */
public record FactorShare(
    double weight, double ofCategory, double ofTotal, @Nullable Double contribution) {}
