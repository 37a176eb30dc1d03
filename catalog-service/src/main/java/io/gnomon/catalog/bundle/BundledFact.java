package io.gnomon.catalog.bundle;

import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.factor.RiskFactors;

/** A fact in a file: refused where there is no such risk factor or it cannot have that value. */
final class BundledFact {

  private BundledFact() {}

  static Fact of(String appId, Fact fact, RiskFactors known) {
    var factor =
        known
            .find(fact.factorId())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        appId + ": no risk factor is called " + fact.factorId()));
    if (!factor.accepts(fact.value())) {
      throw new IllegalArgumentException(
          "%s: %s cannot be %s but %s"
              .formatted(appId, fact.factorId(), fact.value(), factor.allowed()));
    }
    return fact;
  }
}
