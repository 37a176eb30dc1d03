package io.gnomon.catalog.riskmodel;

import io.gnomon.catalog.factor.Importance;
import io.gnomon.catalog.factor.RiskCategory;
import io.gnomon.kit.request.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The risk model that is to be in force from now on. What is not named is as shipped.
 *
 * @param riskCategories importance by risk category
 * @param factors by the id of a risk factor, or of a bundle for all its parts
 * @param bands borders of risk levels
 * @param priors where scores start
 * @param reason why, for the audit
 */
public record RiskModelRequest(
    @Nullable Map<RiskCategory, @NotNull Importance> riskCategories,
    @Nullable @Size(max = 1_000) Map<String, @NotNull FactorWeightRequest> factors,
    @Nullable RiskBandsRequest bands,
    @Nullable @Valid PriorsRequest priors,
    @Nullable @PlainText @Size(max = 1_000) String reason) {}
