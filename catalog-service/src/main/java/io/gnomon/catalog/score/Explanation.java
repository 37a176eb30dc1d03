package io.gnomon.catalog.score;

import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.factor.RiskCategory;
import io.gnomon.catalog.factor.RiskFactor;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes a score apart: what each risk category and each risk factor has in it. */
final class Explanation {

  private final RiskModel model;
  private final Map<String, Fact> facts;
  private final ScoreSum sum;
  private final Rating rating;

  Explanation(RiskModel model, PriorBasis basis, Collection<Fact> facts) {
    this.model = model;
    this.facts = facts.stream().collect(Collectors.toMap(Fact::factorId, fact -> fact));
    this.sum = model.sum(basis, Points.of(facts, model.factors()));
    this.rating = sum.rating(model.bands());
  }

  Assessment assessment() {
    return new Assessment(
        rating,
        sum.prior(),
        Arrays.stream(RiskCategory.values()).map(this::explain).toList(),
        model.factors().all().stream().map(this::explain).toList());
  }

  private CategoryAssessment explain(RiskCategory category) {
    var tally = sum.tally(category);
    double share = model.share(category);
    var prior = sum.prior();
    return new CategoryAssessment(
        category,
        isUnknown() || tally.isEmpty() ? null : tally.score(prior.score(), prior.weight() * share),
        tally.coverage(),
        model.weightInScore(category),
        share);
  }

  private FactorAssessment explain(RiskFactor factor) {
    var fact = facts.get(factor.id());
    var counted = fact == null ? null : counted(factor, fact);
    double weight = model.weight(factor);
    double all = model.weight(factor.riskCategory());
    return new FactorAssessment(
        factor,
        fact,
        counted == null ? null : counted.points(),
        new FactorShare(
            weight, all == 0 ? 0 : weight / all, model.share(factor), contribution(counted)));
  }

  private @Nullable Points counted(RiskFactor factor, Fact fact) {
    var points = factor.scorable() ? Points.of(factor, fact) : null;
    return points != null && model.counts(points) ? points : null;
  }

  private @Nullable Double contribution(@Nullable Points counted) {
    return counted == null || isUnknown() ? null : sum.move(model.weightOf(counted));
  }

  /** Where there is no score, nothing has a part in it. */
  private boolean isUnknown() {
    return rating.score() == null;
  }
}
