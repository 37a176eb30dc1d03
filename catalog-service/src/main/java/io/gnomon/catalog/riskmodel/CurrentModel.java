package io.gnomon.catalog.riskmodel;

import io.gnomon.catalog.score.RiskModel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The risk model that is in force.
 *
 * @param version grows with every change; 0 is the model as shipped
 * @param changedBy who made this version; absent for the model as shipped
 */
public record CurrentModel(
    RiskModel model, long version, @Nullable Instant changedAt, @Nullable String changedBy) {}
