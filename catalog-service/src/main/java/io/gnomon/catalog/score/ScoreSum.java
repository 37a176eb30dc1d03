package io.gnomon.catalog.score;

import io.gnomon.catalog.factor.Importance;
import io.gnomon.catalog.factor.RiskCategory;
import java.util.Map;
import java.util.Objects;

/** The tallies of the risk categories and their sum. */
final class ScoreSum {

  private final Map<RiskCategory, Tally> tallies;
  private final Map<RiskCategory, Importance> importances;
  private final Tally whole;
  private double coverage;

  ScoreSum(Map<RiskCategory, Tally> tallies, Map<RiskCategory, Importance> importances) {
    this.tallies = tallies;
    this.importances = importances;
    double all = tallies.keySet().stream().mapToInt(this::weight).sum();
    this.whole = new Tally(all);
    tallies.forEach(
        (category, tally) -> {
          var mean = tally.mean();
          if (mean != null) {
            whole.add(mean, weight(category));
          }
          coverage += all == 0 ? 0 : tally.coverage() * weight(category) / all;
        });
  }

  Tally tally(RiskCategory category) {
    return Objects.requireNonNull(tallies.get(category));
  }

  /** Of a risk category; 0 when it is ignored or nothing in it counts. */
  int weight(RiskCategory category) {
    return tally(category).isEmpty()
        ? 0
        : importances.getOrDefault(category, Importance.MEDIUM).weight();
  }

  /** What all risk categories weigh together. */
  double weight() {
    return tallies.keySet().stream().mapToInt(this::weight).sum();
  }

  /** What the risk categories of which something is known weigh together. */
  double known() {
    return whole.known();
  }

  Rating rating(RiskBands bands) {
    var mean = whole.mean();
    var score = mean == null ? null : RiskModel.rounded(mean, 1);
    var covered = RiskModel.rounded(coverage, 2);
    return new Rating(score, covered, bands.level(score, covered), false);
  }
}
