package io.gnomon.catalog.score;

import org.jspecify.annotations.Nullable;

/** A weighted mean over what is known, and the share of the weight that is known. */
final class Tally {

  private double total;
  private double known;
  private double sum;

  /** All there is to know weighs that much. */
  Tally(double total) {
    this.total = total;
  }

  void add(double points, double weight) {
    sum += points * weight;
    known += weight;
  }

  /** This much of the weight is neither known nor unknown. */
  void leaveOut(double weight) {
    total -= weight;
  }

  double known() {
    return known;
  }

  @Nullable Double mean() {
    return known <= 1e-9 ? null : sum / known;
  }

  double coverage() {
    return isEmpty() ? 0 : known / total;
  }

  boolean isEmpty() {
    return total <= 1e-9;
  }
}
