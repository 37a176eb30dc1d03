package io.gnomon.catalog.score;

import org.jspecify.annotations.Nullable;

/** A mean over the known values, and the share of the weight that they have. */
final class WeightedMean {

  private double sum;
  private double known;
  private double covered;
  private double total;

  /** Adds a value that is known by that share: 0 when it is unknown, 1 when it is known. */
  void add(@Nullable Double value, double share, int weight) {
    total += weight;
    if (value != null) {
      sum += value * weight;
      known += weight;
    }
    covered += share * weight;
  }

  @Nullable Double mean() {
    return known == 0 ? null : sum / known;
  }

  double coverage() {
    return total == 0 ? 0 : covered / total;
  }

  boolean isEmpty() {
    return total == 0;
  }
}
