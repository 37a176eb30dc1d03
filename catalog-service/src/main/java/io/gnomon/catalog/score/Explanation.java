package io.gnomon.catalog.score;

import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.factor.RiskCategory;
import io.gnomon.catalog.factor.RiskFactor;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes a score apart: what each risk category and each risk factor has in it. */
final class Explanation {

  private final RiskModel model;
  private final Map<String, Fact> facts;
  private final ScoreSum sum;

  Explanation(RiskModel model, Collection<Fact> facts) {
    this.model = model;
    this.facts = facts.stream().collect(Collectors.toMap(Fact::factorId, fact -> fact));
    this.sum = model.sum(Points.of(facts, model.factors()));
  }

  Assessment assessment() {
    return new Assessment(
        sum.rating(model.bands()),
        Arrays.stream(RiskCategory.values()).map(this::explain).toList(),
        model.factors().all().stream().map(this::explain).toList());
  }

  private CategoryAssessment explain(RiskCategory category) {
    var tally = sum.tally(category);
    int weight = sum.weight(category);
    return new CategoryAssessment(
        category, tally.mean(), tally.coverage(), weight, share(weight, sum.weight()));
  }

  private FactorAssessment explain(RiskFactor factor) {
    var fact = facts.get(factor.id());
    var points = fact == null || !factor.scorable() ? null : Points.of(factor, fact);
    double weight = model.weight(factor);
    double ofCategory = share(weight, model.weight(factor.riskCategory()));
    double ofTotal = ofCategory * share(sum.weight(factor.riskCategory()), sum.weight());
    var counted = points != null && model.counts(points) ? points : null;
    return new FactorAssessment(
        factor,
        fact,
        counted == null ? null : counted.points(),
        new FactorShare(
            weight, ofCategory, ofTotal, counted == null ? null : contribution(counted)));
  }

  /** How much of the score, 0 to 10, comes from here; all of them add up to the score. */
  private double contribution(Points points) {
    var category = points.factor().riskCategory();
    double within = share(model.weight(points.factor()), sum.tally(category).known());
    return points.points() * within * share(sum.weight(category), sum.known());
  }

  private static double share(double part, double whole) {
    return whole <= 1e-9 ? 0 : part / whole;
  }
}
