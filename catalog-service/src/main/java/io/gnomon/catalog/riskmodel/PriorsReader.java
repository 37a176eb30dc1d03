package io.gnomon.catalog.riskmodel;

import io.gnomon.catalog.Parameters;
import io.gnomon.catalog.score.Priors;
import io.gnomon.catalog.score.UsePrior;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes priors of a request; ends the request where they are not possible. */
final class PriorsReader {

  private static final int MAX_DECIMALS = 2;
  private static final Bounds SCORE = Bounds.of("0", "10");
  private static final Bounds WEIGHT = Bounds.of("0.01", "10");
  private static final Bounds WEIGHT_OF_USE = Bounds.of("1", "100");
  private static final Bounds OF_KIND = Bounds.of("-10", "10");

  private final Priors shipped;
  private final Collection<String> kinds;

  PriorsReader(Priors shipped, Collection<String> kinds) {
    this.shipped = shipped;
    this.kinds = kinds;
  }

  /** Between which a number has to be, both included. */
  private record Bounds(BigDecimal min, BigDecimal max) {

    static Bounds of(String min, String max) {
      return new Bounds(new BigDecimal(min), new BigDecimal(max));
    }

    double check(String name, BigDecimal value) {
      // The precision first: a number such as 1e999999999 is never calculated with.
      boolean small = value.precision() <= 10 && Math.abs((long) value.scale()) <= 10;
      if (!small
          || value.compareTo(min) < 0
          || value.compareTo(max) > 0
          || value.stripTrailingZeros().scale() > MAX_DECIMALS) {
        throw Parameters.refused(
            name, "is no such number", "%s to %s, %d decimals".formatted(min, max, MAX_DECIMALS));
      }
      return value.doubleValue();
    }
  }

  /** Those that differ from the shipped ones; null where none is asked for. */
  @Nullable Priors priors(@Nullable PriorsRequest request) {
    if (request == null) {
      return null;
    }
    return new Priors(
        request.weight() == null
            ? shipped.weight()
            : WEIGHT.check("priors.weight", request.weight()),
        scores("priors.categories", request.categories(), shipped.categories().keySet(), SCORE),
        scores("priors.kinds", request.kinds(), kinds, OF_KIND),
        uses(Objects.requireNonNullElse(request.kindsOfUse(), Map.of())));
  }

  private static Map<String, Double> scores(
      String name,
      @Nullable Map<String, BigDecimal> wanted,
      Collection<String> allowed,
      Bounds bounds) {
    var scores = new HashMap<String, Double>();
    Objects.requireNonNullElse(wanted, Map.<String, BigDecimal>of())
        .forEach(
            (id, score) -> {
              requireOneOf(name, id, allowed);
              scores.put(id, bounds.check(name + "." + id, score));
            });
    return scores;
  }

  private Map<String, UsePrior> uses(Map<String, UsePriorRequest> wanted) {
    var uses = new HashMap<String, UsePrior>();
    wanted.forEach(
        (id, use) -> {
          var name = "priors.kindsOfUse";
          requireOneOf(name, id, shipped.kindsOfUse().keySet());
          var before = Objects.requireNonNull(shipped.kindsOfUse().get(id));
          uses.put(
              id,
              new UsePrior(
                  use.score() == null
                      ? before.score()
                      : SCORE.check(name + "." + id + ".score", use.score()),
                  use.weight() == null
                      ? before.weight()
                      : WEIGHT_OF_USE.check(name + "." + id + ".weight", use.weight()),
                  Objects.requireNonNullElse(use.decisive(), before.decisive())));
        });
    return uses;
  }

  private static void requireOneOf(String name, String id, Collection<String> allowed) {
    if (!allowed.contains(id)) {
      throw Parameters.refused(
          name, "names none that there is", allowed.stream().sorted().toList());
    }
  }
}
