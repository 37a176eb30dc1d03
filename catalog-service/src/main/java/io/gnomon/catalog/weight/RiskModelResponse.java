package io.gnomon.catalog.weight;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.catalog.factor.Importance;
import io.gnomon.catalog.factor.RiskCategory;
import io.gnomon.catalog.factor.RiskFactor;
import io.gnomon.catalog.score.RiskBands;
import io.gnomon.catalog.score.RiskModel;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The risk model as JSON.
 *
 * @param version grows with every change; the ETag of the model
 * @param rescored how many apps a change has given another rating; absent when it only is read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RiskModelResponse(
    long version,
    @Nullable Instant changedAt,
    @Nullable String changedBy,
    RiskBands bands,
    List<Category> riskCategories,
    List<Factor> factors,
    @Nullable Integer rescored) {

  /** A risk category and how it counts. */
  record Category(RiskCategory id, Importance importance, int weight) {}

  /**
   * A risk factor and how it counts.
   *
   * @param weight within its risk category; the part of a bundle weighs a part
   * @param share of the weight of its risk category, 0 to 1
   * @param notApplicable whether it may be of no concern to an app
   * @param notApplicableCounts whether such an app loses by it
   * @param scorable whether its values earn points; if not, it cannot weigh
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Factor(
      String id,
      String name,
      RiskCategory riskCategory,
      @Nullable String bundle,
      Importance importance,
      double weight,
      double share,
      boolean scorable,
      boolean notApplicable,
      boolean notApplicableCounts) {}

  static RiskModelResponse from(CurrentModel current, @Nullable Integer rescored) {
    var model = current.model();
    return new RiskModelResponse(
        current.version(),
        current.changedAt(),
        current.changedBy(),
        model.bands(),
        Arrays.stream(RiskCategory.values()).map(each -> category(each, model)).toList(),
        model.factors().all().stream().map(each -> factor(each, model)).toList(),
        rescored);
  }

  private static Category category(RiskCategory id, RiskModel model) {
    var importance = model.importance(id);
    return new Category(id, importance, importance.weight());
  }

  private static Factor factor(RiskFactor factor, RiskModel model) {
    var set = model.weightOf(factor);
    double all = model.weight(factor.riskCategory());
    double weight = model.weight(factor);
    return new Factor(
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
