package io.gnomon.catalog.score;

import io.gnomon.catalog.factor.Importance;

/**
 * How a risk factor counts.
 *
 * @param notApplicableCounts whether an app to which it does not apply loses by it; otherwise the
 *     factor is left out of that app's score
 */
public record FactorWeight(Importance importance, boolean notApplicableCounts) {}
