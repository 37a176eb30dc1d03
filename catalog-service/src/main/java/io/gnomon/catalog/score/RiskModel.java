package io.gnomon.catalog.score;

import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.factor.Importance;
import io.gnomon.catalog.factor.RiskCategory;
import io.gnomon.catalog.factor.RiskFactor;
import io.gnomon.catalog.factor.RiskFactors;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How facts become a score: the weighted mean of points within each risk category, then the
 * weighted mean of the four. What is unknown is left out of the mean and lowers the coverage.
 */
public record RiskModel(RiskFactors factors, Map<RiskCategory, Importance> importances) {

  /** Raised whenever the arithmetic changes, so that every app is assessed again. */
  public static final int VERSION = 1;

  public RiskModel {
    importances = Map.copyOf(importances);
  }

  /** All four risk categories count alike. */
  public static RiskModel of(RiskFactors factors) {
    return new RiskModel(
        factors,
        Arrays.stream(RiskCategory.values())
            .collect(Collectors.toMap(each -> each, each -> Importance.MEDIUM)));
  }

  /** Assesses an app by what is known of it. */
  public Assessment assess(Collection<Fact> facts) {
    var known = facts.stream().collect(Collectors.toMap(Fact::factorId, fact -> fact));
    var byFactor = factors.all().stream().map(each -> assess(each, known.get(each.id()))).toList();
    var byCategory =
        Arrays.stream(RiskCategory.values()).map(each -> assess(each, byFactor)).toList();
    var whole = new WeightedMean();
    byCategory.forEach(each -> whole.add(each.score(), each.coverage(), each.weight()));
    var score = whole.mean();
    return new Assessment(
        score == null ? null : rounded(score, 1),
        rounded(whole.coverage(), 2),
        byCategory,
        byFactor);
  }

  private static FactorAssessment assess(RiskFactor factor, @Nullable Fact fact) {
    var points = fact == null || !factor.scored() ? null : FactorPoints.of(factor, fact);
    return new FactorAssessment(factor, fact, points, factor.weight());
  }

  private CategoryAssessment assess(RiskCategory category, List<FactorAssessment> factors) {
    var mean = new WeightedMean();
    factors.stream()
        .filter(each -> each.factor().riskCategory() == category)
        .forEach(each -> mean.add(each.points(), each.points() == null ? 0 : 1, each.weight()));
    int weight = importances.getOrDefault(category, Importance.MEDIUM).weight();
    return new CategoryAssessment(
        category, mean.mean(), mean.coverage(), mean.isEmpty() ? 0 : weight);
  }

  private static BigDecimal rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }
}
