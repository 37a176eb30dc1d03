package io.gnomon.catalog.app.stored;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gnomon.catalog.app.AssessedApp;
import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.app.ListedDomain;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.factor.FactorType;
import io.gnomon.catalog.factor.RiskFactor;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.catalog.score.Points;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What an app is searched and rated by.
 *
 * @param text what free text is searched in: name, vendor and each domain, one a line
 * @param facts values by risk factor, in the form that filters compare
 * @param points what the app earns in each risk factor, whatever the weights
 */
record AppIndexRow(String appId, String text, String facts, String points) {

  static AppIndexRow of(AssessedApp assessed, RiskFactors factors) {
    var app = assessed.app();
    return new AppIndexRow(
        app.id(), text(app), facts(app, factors).toString(), Points.write(assessed.points()));
  }

  private static String text(CloudApp app) {
    var domains = app.domains().stream().map(ListedDomain::text).collect(Collectors.joining("\n"));
    return String.join("\n", app.name(), Objects.toString(app.vendor(), ""), domains)
        .toLowerCase(Locale.ROOT);
  }

  private static ObjectNode facts(CloudApp app, RiskFactors factors) {
    var facts = JsonNodeFactory.instance.objectNode();
    for (var fact : app.facts()) {
      factors.find(fact.factorId()).ifPresent(factor -> put(facts, factor, fact));
    }
    return facts;
  }

  private static void put(ObjectNode facts, RiskFactor factor, Fact fact) {
    var value = fact.value();
    if (value.equals(RiskFactor.NOT_APPLICABLE)) {
      facts.put(factor.id(), value);
      return;
    }
    switch (factor.type()) {
      case BOOLEAN, YEAR, NUMBER -> facts.putPOJO(factor.id(), factor.type().json(value));
      case COUNTRIES, LIST ->
          FactorType.parts(value).forEach(facts.withArray("/" + factor.id())::add);
      case ENUM, DATE, URL, TEXT -> facts.put(factor.id(), value);
    }
  }
}
