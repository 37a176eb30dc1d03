package io.gnomon.catalog.factor;

import java.util.List;
import java.util.Map;

/**
 * A risk factor as JSON.
 *
 * @param allowed what a filter may ask for, beside {@code unknown}
 * @param values the points of each value of an enum
 */
record RiskFactorResponse(
    String id,
    String name,
    RiskCategory riskCategory,
    FactorType type,
    boolean scored,
    Importance importance,
    int weight,
    List<String> allowed,
    Map<String, Integer> values) {

  static RiskFactorResponse from(RiskFactor factor) {
    return new RiskFactorResponse(
        factor.id(),
        factor.name(),
        factor.riskCategory(),
        factor.type(),
        factor.scored(),
        factor.importance(),
        factor.weight(),
        factor.allowed(),
        factor.values());
  }
}
