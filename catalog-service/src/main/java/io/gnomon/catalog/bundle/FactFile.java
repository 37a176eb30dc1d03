package io.gnomon.catalog.bundle;

import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.factor.RiskFactors;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One risk factor of many apps, whichever layer they are in; the name of the file is the factor's
 * id. The category is one too, of apps of the base alone.
 *
 * @param apps the ids of the apps that have it, by value
 */
record FactFile(String source, LocalDate asOf, Map<String, List<String>> apps) {

  /** A fact of one app. */
  record AppFact(String appId, Fact fact) {}

  Stream<AppFact> facts(String factorId, RiskFactors known) {
    return apps.entrySet().stream()
        .flatMap(
            each -> {
              var fact = new Fact(factorId, each.getKey(), source, asOf);
              return each.getValue().stream()
                  .map(appId -> new AppFact(appId, BundledFact.of(appId, fact, known)));
            });
  }
}
