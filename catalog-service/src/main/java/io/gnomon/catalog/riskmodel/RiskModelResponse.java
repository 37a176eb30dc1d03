package io.gnomon.catalog.riskmodel;

import io.gnomon.catalog.factor.RiskCategory;
import io.gnomon.catalog.score.Priors;
import io.gnomon.catalog.score.RiskBands;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The risk model as JSON.
 *
 * @param version grows with every change; the ETag of the model
 * @param priors where scores start: by category, moved by kind, or by kind of use
 * @param rescored how many apps a change has given another rating; absent when it only is read
 */
@Schema(name = "RiskModel")
record RiskModelResponse(
    long version,
    @Nullable Instant changedAt,
    @Nullable String changedBy,
    RiskBands bands,
    Priors priors,
    List<RiskCategoryWeight> riskCategories,
    List<RiskFactorWeight> factors,
    @Nullable Integer rescored) {

  static RiskModelResponse from(CurrentModel current, @Nullable Integer rescored) {
    var model = current.model();
    return new RiskModelResponse(
        current.version(),
        current.changedAt(),
        current.changedBy(),
        model.bands(),
        model.priors(),
        Arrays.stream(RiskCategory.values())
            .map(each -> RiskCategoryWeight.of(each, model))
            .toList(),
        model.factors().all().stream().map(each -> RiskFactorWeight.of(each, model)).toList(),
        rescored);
  }
}
