package io.gnomon.catalog.score;

import io.gnomon.catalog.factor.RiskCategory;
import java.util.Map;
import java.util.Objects;

/** The tallies of the risk categories, their sum, and the prior that they start from. */
final class ScoreSum {

  private final Prior prior;
  private final Map<RiskCategory, Tally> tallies;
  private final Tally whole = new Tally(0);

  ScoreSum(Prior prior, Map<RiskCategory, Tally> tallies) {
    this.prior = prior;
    this.tallies = tallies;
    tallies.values().forEach(whole::add);
  }

  Prior prior() {
    return prior;
  }

  Tally tally(RiskCategory category) {
    return Objects.requireNonNull(tallies.get(category));
  }

  /** How far a fact moves the score from the prior, up or down; all moves add up to the score. */
  double move(FactWeight weight) {
    double pull =
        weight.speaksFor() * (10 - prior.score()) - weight.speaksAgainst() * prior.score();
    return pull / (prior.weight() + whole.evidence());
  }

  /** The rating; where too little is known there is no score. */
  Rating rating(RiskBands bands) {
    var coverage = RiskModel.rounded(whole.coverage(), 2);
    boolean enough = coverage.compareTo(bands.minCoverage()) >= 0 && !whole.isEmpty();
    if (!enough && !prior.decisive()) {
      return new Rating(null, coverage, RiskLevel.UNKNOWN, false);
    }
    var score = RiskModel.rounded(whole.score(prior.score(), prior.weight()), 1);
    return new Rating(score, coverage, bands.level(score), false);
  }
}
