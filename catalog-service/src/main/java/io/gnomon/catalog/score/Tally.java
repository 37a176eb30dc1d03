package io.gnomon.catalog.score;

/** What is known in one risk category, as shares of the weight of all factors. */
final class Tally {

  private static final double EPSILON = 1e-9;

  private double total;
  private double known;
  private double speaksFor;
  private double speaksAgainst;

  /** All there is to know weighs that much. */
  Tally(double total) {
    this.total = total;
  }

  /** A fact; of its weight that much is known. */
  void add(FactWeight weight, double covered) {
    speaksFor += weight.speaksFor();
    speaksAgainst += weight.speaksAgainst();
    known += covered;
  }

  /** This much of the weight is neither known nor unknown. */
  void leaveOut(double weight) {
    total -= weight;
  }

  void add(Tally other) {
    total += other.total;
    known += other.known;
    speaksFor += other.speaksFor;
    speaksAgainst += other.speaksAgainst;
  }

  /** From a prior of that score and weight as far as the evidence pulls. */
  double score(double prior, double weight) {
    double all = weight + speaksFor + speaksAgainst;
    return all <= EPSILON ? prior : (prior * weight + 10 * speaksFor) / all;
  }

  /** What all facts weigh. */
  double evidence() {
    return speaksFor + speaksAgainst;
  }

  double coverage() {
    return total <= EPSILON ? 0 : known / total;
  }

  boolean isEmpty() {
    return known <= EPSILON;
  }
}
