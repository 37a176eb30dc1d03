package io.gnomon.catalog.score;

import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.factor.Importance;
import io.gnomon.catalog.factor.RiskCategory;
import io.gnomon.catalog.factor.RiskFactor;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.catalog.score.Points.Known;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How facts become a score: it starts at the prior of the app's category or kind of use, and each
 * fact pulls it up to 10 or down to 0, as far as the fact weighs against the prior and all others.
 * All factors together weigh 1, shared out by the importance of the risk categories and of the
 * factors within them; the parts of a bundle share the weight of one factor.
 *
 * <p>From this follows: the order of facts does not matter; the best value of a factor never lowers
 * a score and the worst never raises it; one fact alone makes at most a third of the way from the
 * prior; and little evidence leaves a score near its prior.
 */
public final class RiskModel {

  /** Raised whenever the arithmetic changes, so that every app is assessed again. */
  public static final int VERSION = 4;

  /** What was looked for and not found weighs this share of what is stated to be missing. */
  private static final double NOT_FOUND_SHARE = 0.25;

  /**
   * What weighs less and what feeds of one publisher alone say counts as unknown, so that no weak
   * fact of one list moves a risk level.
   */
  static final double MIN_UNCONFIRMED_SHARE = 0.01;

  private static final double MAX_SCORE = 10;

  private final RiskFactors factors;
  private final ShippedModel settings;
  private final Map<String, FactorWeight> weights = new HashMap<>();
  private final Map<String, Double> effective = new HashMap<>();
  private final Map<RiskCategory, Double> totals = new EnumMap<>(RiskCategory.class);
  private final Map<RiskCategory, Double> shares = new EnumMap<>(RiskCategory.class);

  private RiskModel(RiskFactors factors, Map<String, FactorWeight> weights, ShippedModel settings) {
    this.factors = factors;
    this.settings = settings;
    for (var factor : factors.all()) {
      var weight = weights.getOrDefault(factor.id(), new FactorWeight(factor.shipped(), false));
      this.weights.put(factor.id(), weight);
      double share =
          factor.scorable() ? (double) weight.importance().weight() / factors.bundled(factor) : 0;
      effective.put(factor.id(), share);
      totals.merge(factor.riskCategory(), share, Double::sum);
    }
    int all = Arrays.stream(RiskCategory.values()).mapToInt(this::weightInScore).sum();
    for (var each : RiskCategory.values()) {
      shares.put(each, all == 0 ? 0 : (double) weightInScore(each) / all);
    }
  }

  /** As shipped. */
  public static RiskModel of(RiskFactors factors, ShippedModel shipped) {
    return new RiskModel(factors, Map.of(), shipped);
  }

  /** A copy with other weights for some risk factors. */
  public RiskModel withWeights(Map<String, FactorWeight> changed) {
    var merged = new HashMap<>(weights);
    merged.putAll(changed);
    return new RiskModel(factors, merged, settings);
  }

  /** A copy with another importance for some risk categories. */
  public RiskModel withImportances(Map<RiskCategory, Importance> changed) {
    var merged = new HashMap<>(settings.riskCategories());
    merged.putAll(changed);
    return new RiskModel(
        factors, weights, new ShippedModel(settings.bands(), merged, settings.priors()));
  }

  /** A copy with other borders of risk levels. */
  public RiskModel withBands(RiskBands other) {
    return new RiskModel(
        factors, weights, new ShippedModel(other, settings.riskCategories(), settings.priors()));
  }

  /** A copy with other priors. */
  public RiskModel withPriors(Priors other) {
    return new RiskModel(
        factors, weights, new ShippedModel(settings.bands(), settings.riskCategories(), other));
  }

  /** The risk factors that it knows. */
  public RiskFactors factors() {
    return factors;
  }

  /** The borders of risk levels. */
  public RiskBands bands() {
    return settings.bands();
  }

  /** Where scores start. */
  public Priors priors() {
    return settings.priors();
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
    return settings.riskCategories().getOrDefault(category, Importance.MEDIUM);
  }

  /** What a risk category weighs in the score; 0 when nothing in it weighs. */
  public int weightInScore(RiskCategory category) {
    return weight(category) == 0 ? 0 : importance(category).weight();
  }

  /** The share of a risk category in the weight of all factors, 0 to 1. */
  public double share(RiskCategory category) {
    return shares.getOrDefault(category, 0.0);
  }

  /** The share of a factor in the weight of all, 0 to 1. */
  public double share(RiskFactor factor) {
    double category = weight(factor.riskCategory());
    return category == 0 ? 0 : share(factor.riskCategory()) * weight(factor) / category;
  }

  /** Assesses an app by what is known of it, and explains the score factor by factor. */
  public Assessment assess(PriorBasis basis, Collection<Fact> facts) {
    return new Explanation(this, basis, facts).assessment();
  }

  /** The rating that {@link #assess} results in, without the reasons: fast enough for all apps. */
  public Rating rate(PriorBasis basis, Collection<Points> points) {
    return sum(basis, points).rating(bands());
  }

  /** The rating of an app whose score a person set. */
  public Rating rate(PriorBasis basis, Collection<Points> points, @Nullable BigDecimal override) {
    var calculated = rate(basis, points);
    return override == null
        ? calculated
        : new Rating(override, calculated.coverage(), bands().level(override), true);
  }

  ScoreSum sum(PriorBasis basis, Collection<Points> points) {
    var tallies = new EnumMap<RiskCategory, Tally>(RiskCategory.class);
    for (var category : RiskCategory.values()) {
      tallies.put(category, new Tally(share(category)));
    }
    for (var each : points) {
      if (isTooWeak(each)) {
        continue;
      }
      var tally = Objects.requireNonNull(tallies.get(each.factor().riskCategory()));
      double weight = share(each.factor());
      if (isApplicable(each)) {
        tally.add(
            weightOf(each), each.known() == Known.NOT_FOUND ? weight * NOT_FOUND_SHARE : weight);
      } else {
        tally.leaveOut(weight);
      }
    }
    if (basis.kindOfUse() == null) {
      leaveOutKindOfUse(tallies);
    }
    return new ScoreSum(priors().of(basis), tallies);
  }

  /** Most apps are of no such kind, so that none is not an unknown one. */
  private void leaveOutKindOfUse(Map<RiskCategory, Tally> tallies) {
    factors
        .find(PriorBasis.KIND_OF_USE)
        .ifPresent(
            factor ->
                Objects.requireNonNull(tallies.get(factor.riskCategory())).leaveOut(share(factor)));
  }

  /** What a fact weighs; at most so much that it alone makes a third of the way from the prior. */
  FactWeight weightOf(Points points) {
    var effect = points.factor().effect();
    double weight = share(points.factor());
    double good = points.points() / MAX_SCORE;
    double against = weight * effect.speaksAgainst() * (1 - good);
    return new FactWeight(
            weight * effect.speaksFor() * good,
            points.known() == Known.NOT_FOUND ? against * NOT_FOUND_SHARE : against)
        .atMost(priors().weight() / 2);
  }

  private boolean isTooWeak(Points points) {
    return points.unconfirmed() && share(points.factor()) < MIN_UNCONFIRMED_SHARE;
  }

  boolean counts(Points points) {
    return !isTooWeak(points) && isApplicable(points);
  }

  private boolean isApplicable(Points points) {
    return points.known() != Known.NOT_APPLICABLE
        || weightOf(points.factor()).notApplicableCounts();
  }

  static BigDecimal rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }
}
