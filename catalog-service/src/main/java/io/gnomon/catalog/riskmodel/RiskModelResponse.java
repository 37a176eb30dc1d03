package io.gnomon.catalog.riskmodel;

import io.gnomon.catalog.factor.Importance;
import io.gnomon.catalog.factor.RiskCategory;
import io.gnomon.catalog.factor.RiskFactor;
import io.gnomon.catalog.score.Priors;
import io.gnomon.catalog.score.RiskBands;
import io.gnomon.catalog.score.RiskModel;
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

  /** A risk category and how it counts. */
  record RiskCategoryWeight(RiskCategory id, Importance importance, int weight) {

    static RiskCategoryWeight of(RiskCategory id, RiskModel model) {
      var importance = model.importance(id);
      return new RiskCategoryWeight(id, importance, importance.weight());
    }
  }

  /**
   * A risk factor and how it counts.
   *
   * @param bundle the parts of a bundle weigh as one factor together; absent when it stands alone
   * @param weight within its risk category; the part of a bundle weighs a part
   * @param share of the weight of its risk category, 0 to 1
   * @param scorable whether its values earn points; if not, it cannot weigh
   * @param notApplicable whether there are apps to which it does not apply
   * @param notApplicableCounts whether such an app loses by it
   */
  record RiskFactorWeight(
      String id,
      String name,
      RiskCategory riskCategory,
      @Nullable String bundle,
      Importance importance,
      double weight,
      double share,
      boolean scorable,
      boolean notApplicable,
      boolean notApplicableCounts) {

    static RiskFactorWeight of(RiskFactor factor, RiskModel model) {
      var set = model.weightOf(factor);
      double all = model.weight(factor.riskCategory());
      double weight = model.weight(factor);
      return new RiskFactorWeight(
          factor.id(),
          factor.name(),
          factor.riskCategory(),
          factor.bundle(),
          factor.scorable() ? set.importance() : Importance.IGNORED,
          rounded(weight),
          all == 0 ? 0 : rounded(weight / all),
          factor.scorable(),
          factor.notApplicable(),
          set.notApplicableCounts());
    }

    private static double rounded(double value) {
      return Math.round(value * 10_000) / 10_000.0;
    }
  }
}
