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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How facts become a score: the weighted mean of points within each risk category, then the
 * weighted mean of the four. What is unknown is left out of the mean and lowers the coverage. The
 * parts of a bundle share the weight of one factor.
 */
public final class RiskModel {

  /** Raised whenever the arithmetic changes, so that every app is assessed again. */
  public static final int VERSION = 2;

  private final RiskFactors factors;
  private final Map<String, FactorWeight> weights = new HashMap<>();
  private final Map<String, Double> effective = new HashMap<>();
  private final Map<RiskCategory, Importance> importances;
  private final Map<RiskCategory, Double> totals = new EnumMap<>(RiskCategory.class);
  private final RiskBands bands;

  private RiskModel(
      RiskFactors factors,
      Map<String, FactorWeight> weights,
      Map<RiskCategory, Importance> importances,
      RiskBands bands) {
    this.factors = factors;
    this.importances = Map.copyOf(importances);
    this.bands = bands;
    for (var factor : factors.all()) {
      var weight = weights.getOrDefault(factor.id(), new FactorWeight(factor.shipped(), false));
      this.weights.put(factor.id(), weight);
      double share =
          factor.scorable() ? (double) weight.importance().weight() / factors.bundled(factor) : 0;
      effective.put(factor.id(), share);
      totals.merge(factor.riskCategory(), share, Double::sum);
    }
  }

  /** As shipped: all four risk categories count alike. */
  public static RiskModel of(RiskFactors factors) {
    var alike =
        Arrays.stream(RiskCategory.values())
            .collect(Collectors.toMap(each -> each, each -> Importance.MEDIUM));
    return new RiskModel(factors, Map.of(), alike, RiskBands.SHIPPED);
  }

  /** The same, but for the weights of those risk factors. */
  public RiskModel withWeights(Map<String, FactorWeight> changed) {
    var merged = new HashMap<>(weights);
    merged.putAll(changed);
    return new RiskModel(factors, merged, importances, bands);
  }

  /** The same, but for the importance of those risk categories. */
  public RiskModel withImportances(Map<RiskCategory, Importance> changed) {
    var merged = new HashMap<>(importances);
    merged.putAll(changed);
    return new RiskModel(factors, weights, merged, bands);
  }

  /** The same with other borders of risk levels. */
  public RiskModel withBands(RiskBands other) {
    return new RiskModel(factors, weights, importances, other);
  }

  /** The risk factors that it knows. */
  public RiskFactors factors() {
    return factors;
  }

  /** The borders of risk levels. */
  public RiskBands bands() {
    return bands;
  }

  /** How a factor counts. */
  public FactorWeight weightOf(RiskFactor factor) {
    return Objects.requireNonNull(weights.get(factor.id()), factor.id());
  }

  /** What a factor weighs within its risk category; the part of a bundle weighs a part. */
  public double weight(RiskFactor factor) {
    return Objects.requireNonNull(effective.get(factor.id()), factor.id());
  }

  /** What all factors of a risk category weigh together. */
  public double weight(RiskCategory category) {
    return totals.getOrDefault(category, 0.0);
  }

  /** How a risk category counts. */
  public Importance importance(RiskCategory category) {
    return importances.getOrDefault(category, Importance.MEDIUM);
  }

  /** Assesses an app by what is known of it, and explains the score factor by factor. */
  public Assessment assess(Collection<Fact> facts) {
    return new Explanation(this, facts).assessment();
  }

  /** The rating that {@link #assess} results in, without the reasons: fast enough for all apps. */
  public Rating rate(Collection<Points> points) {
    return sum(points).rating(bands);
  }

  /** The rating of an app whose score a person set. */
  public Rating rate(Collection<Points> points, @Nullable BigDecimal override) {
    var calculated = rate(points);
    return override == null
        ? calculated
        : new Rating(override, calculated.coverage(), bands.level(override), true);
  }

  ScoreSum sum(Collection<Points> points) {
    var tallies = new EnumMap<RiskCategory, Tally>(RiskCategory.class);
    for (var category : RiskCategory.values()) {
      tallies.put(category, new Tally(weight(category)));
    }
    for (var each : points) {
      var tally = Objects.requireNonNull(tallies.get(each.factor().riskCategory()));
      double weight = weight(each.factor());
      if (counts(each)) {
        tally.add(each.points(), weight);
      } else {
        tally.leaveOut(weight);
      }
    }
    return new ScoreSum(tallies, importances);
  }

  boolean counts(Points points) {
    return points.applicable() || weightOf(points.factor()).notApplicableCounts();
  }

  static BigDecimal rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }
}
