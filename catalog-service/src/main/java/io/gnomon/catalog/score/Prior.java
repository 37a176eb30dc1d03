package io.gnomon.catalog.score;

/**
 * Where the score of an app starts, before any evidence.
 *
 * @param score 0 (worst) to 10 (best)
 * @param weight against all factors together, which weigh 1
 * @param decisive whether it alone is enough for a risk level
 */
public record Prior(double score, double weight, boolean decisive) {}
