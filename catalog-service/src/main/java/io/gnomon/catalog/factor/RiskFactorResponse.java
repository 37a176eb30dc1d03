package io.gnomon.catalog.factor;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A risk factor as JSON.
 *
 * @param scored whether it is part of the score by default; the risk model says what is in force
 * @param allowed what a filter may ask for, beside {@code unknown} and {@code known}
 * @param speaksFor how much its best value speaks for an app, as a multiple of its weight
 * @param speaksAgainst how much its worst value speaks against an app, as a multiple of its weight
 * @param values the points of each value of an enum, or of each country; {@code *}: of all others
 * @param comparable whether a filter may ask for more or less than a value
 * @param scope vendor: apps inherit it from their vendor where they do not say it themselves
 * @param bundle the parts of a bundle weigh as one factor together; absent when it stands alone
 */
@Schema(name = "RiskFactorDefinition")
record RiskFactorResponse(
    String id,
    String name,
    RiskCategory riskCategory,
    FactorScope scope,
    FactorType type,
    @JsonUnwrapped Shipped shipped,
    List<String> allowed,
    Map<String, Integer> values,
    boolean comparable,
    @Nullable String bundle) {

  /** How it counts as shipped. */
  record Shipped(boolean scored, Importance importance, double speaksFor, double speaksAgainst) {

    static Shipped of(RiskFactor factor) {
      var effect = factor.effect();
      return new Shipped(
          factor.scoring() != null, factor.shipped(), effect.speaksFor(), effect.speaksAgainst());
    }
  }

  static RiskFactorResponse from(RiskFactor factor) {
    return new RiskFactorResponse(
        factor.id(),
        factor.name(),
        factor.riskCategory(),
        factor.scope(),
        factor.type(),
        Shipped.of(factor),
        factor.allowed(),
        factor.type() == FactorType.LIST ? Map.of() : factor.values(),
        factor.comparable(),
        factor.bundle());
  }
}
