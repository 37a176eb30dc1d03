package io.gnomon.catalog.publication;

import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.factor.RiskFactor;
import io.gnomon.catalog.factor.RiskFactors;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * The facts of an app that other services receive: the values that can be filtered by. Of page
 * addresses and free text only that there is one, so that a message stays small.
 */
final class PublishedFactors {

  private PublishedFactors() {}

  /** Values by risk factor, as JSON has them, in the order of their ids. */
  static Map<String, Object> of(Collection<Fact> facts, RiskFactors factors) {
    var values = new TreeMap<String, Object>();
    for (var fact : facts) {
      factors
          .find(fact.factorId())
          .ifPresent(factor -> values.put(factor.id(), value(factor, fact)));
    }
    return values;
  }

  private static Object value(RiskFactor factor, Fact fact) {
    return switch (factor.type()) {
      case BOOLEAN, ENUM, LIST, YEAR, DATE, NUMBER, COUNTRIES -> factor.type().json(fact.value());
      case URL, TEXT -> true;
    };
  }
}
