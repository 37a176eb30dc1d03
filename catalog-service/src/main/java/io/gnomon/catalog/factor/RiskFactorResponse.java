package io.gnomon.catalog.factor;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A risk factor as JSON.
 *
 * @param scored whether it is part of the score by default; the risk model says what is in force
 * @param allowed what a filter may ask for, beside {@code unknown} and {@code known}
 * @param values the points of each value of an enum
 * @param comparable whether a filter may ask for more or less than a value
 * @param scope vendor: apps inherit it from their vendor where they do not say it themselves
 * @param bundle the parts of a bundle weigh as one factor together; absent when it stands alone
 */
@Schema(name = "RiskFactorDefinition")
@SuppressWarnings("checkstyle:RecordComponentNumber") // As many as an entry of the file has.
record RiskFactorResponse(
    String id,
    String name,
    RiskCategory riskCategory,
    FactorScope scope,
    FactorType type,
    boolean scored,
    Importance importance,
    List<String> allowed,
    Map<String, Integer> values,
    boolean comparable,
    @Nullable String bundle) {

  static RiskFactorResponse from(RiskFactor factor) {
    return new RiskFactorResponse(
        factor.id(),
        factor.name(),
        factor.riskCategory(),
        factor.scope(),
        factor.type(),
        factor.scored(),
        factor.shipped(),
        factor.allowed(),
        factor.type() == FactorType.ENUM ? factor.values() : Map.of(),
        factor.comparable(),
        factor.bundle());
  }
}
