package io.gnomon.catalog.score;

/**
 * Where apps of one kind of use start.
 *
 * @param score 0 (worst) to 10 (best)
 * @param weight as a multiple of that of other priors; at least 1
 * @param decisive whether it alone is enough for a risk level
 */
public record UsePrior(double score, double weight, boolean decisive) {}
