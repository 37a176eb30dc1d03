package io.gnomon.catalog.score;

import org.jspecify.annotations.Nullable;

/**
 * How much of a score is one risk factor's.
 *
 * @param weight within the risk category; 0 has no part in the score
 * @param ofCategory share of the weight of all factors of its risk category, known or not, 0 to 1
 * @param ofTotal share of the weight of all factors, known or not, 0 to 1
 * @param contribution how far it moves the score from the prior, up or down; the prior and those of
 *     all known factors add up to the score; absent when it is unknown or left out, or there is no
 *     score
 */
public record FactorShare(
    double weight, double ofCategory, double ofTotal, @Nullable Double contribution) {}
