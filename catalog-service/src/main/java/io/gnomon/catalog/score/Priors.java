package io.gnomon.catalog.score;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Where scores start: by category, moved by kind, or by kind of use alone where one is known.
 *
 * @param weight of a prior against all factors together, which weigh 1; the larger, the more
 *     evidence it takes to leave it
 * @param categories score, 0 to 10, by category
 * @param kinds what a kind adds to that, -10 to 10
 * @param kindsOfUse by kind of use
 */
public record Priors(
    double weight,
    Map<String, Double> categories,
    Map<String, Double> kinds,
    Map<String, UsePrior> kindsOfUse) {

  /** The prior of an app whose category is not listed. */
  public static final double OF_OTHERS = 4.5;

  private static final double MAX_SCORE = 10;

  public Priors {
    categories = Collections.unmodifiableMap(new TreeMap<>(categories));
    kinds = Collections.unmodifiableMap(new TreeMap<>(kinds));
    kindsOfUse = Collections.unmodifiableMap(new TreeMap<>(kindsOfUse));
  }

  /** These, with others in the place of some. */
  public Priors with(Priors changed) {
    return new Priors(
        changed.weight,
        merged(categories, changed.categories),
        merged(kinds, changed.kinds),
        merged(kindsOfUse, changed.kindsOfUse));
  }

  public Prior of(PriorBasis basis) {
    var use = basis.kindOfUse() == null ? null : kindsOfUse.get(basis.kindOfUse());
    if (use != null) {
      return new Prior(use.score(), weight * use.weight(), use.decisive());
    }
    double score =
        Objects.requireNonNull(categories.getOrDefault(basis.category(), OF_OTHERS))
            + Objects.requireNonNull(kinds.getOrDefault(basis.kind(), 0.0));
    return new Prior(Math.max(0, Math.min(MAX_SCORE, score)), weight, false);
  }

  private static <T> Map<String, T> merged(Map<String, T> shipped, Map<String, T> changed) {
    var all = new TreeMap<>(shipped);
    all.putAll(changed);
    return all;
  }
}
