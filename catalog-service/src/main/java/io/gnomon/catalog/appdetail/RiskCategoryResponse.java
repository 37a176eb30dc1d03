package io.gnomon.catalog.appdetail;

import io.gnomon.catalog.factor.RiskCategory;
import io.gnomon.catalog.score.CategoryAssessment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One of the four parts of a score.
 *
 * @param score 0 (worst) to 10 (best); absent when nothing is known
 * @param coverage share of this part's weight that rests on known values, 0 to 1
 * @param weight of this part within the score; 0 has no part in it
 * @param shareOfTotal of the weight of all four, 0 to 1
 */
@Schema(name = "RiskCategoryScore")
record RiskCategoryResponse(
    RiskCategory id,
    @Nullable BigDecimal score,
    BigDecimal coverage,
    int weight,
    BigDecimal shareOfTotal) {

  static RiskCategoryResponse from(CategoryAssessment assessed) {
    var score = assessed.score();
    return new RiskCategoryResponse(
        assessed.riskCategory(),
        score == null ? null : rounded(score, 1),
        rounded(assessed.coverage(), 2),
        assessed.weight(),
        rounded(assessed.ofTotal(), 4));
  }

  private static BigDecimal rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }
}
