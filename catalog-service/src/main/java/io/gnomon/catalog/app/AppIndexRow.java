package io.gnomon.catalog.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.factor.FactorType;
import io.gnomon.catalog.factor.RiskFactor;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.catalog.score.Points;
import io.gnomon.catalog.searchterm.FoldedText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an app is searched and rated by.
 *
 * @param text what free text is searched in: name, vendor, aliases and each domain, one a line, and
 *     names as they are folded
 * @param names the name and the aliases, folded, the words of each in one
 * @param nameWords the words of name, aliases and vendor, folded, a space before and behind each
 * @param facts values by risk factor, in the form that filters compare
 * @param points what the app earns in each risk factor, whatever the weights
 */
record AppIndexRow(
    String appId, String text, List<String> names, String nameWords, String facts, String points) {

  /** What explains a name: {@code Viva Engage (Yammer)} is Viva Engage. */
  private static final Pattern IN_BRACKETS = Pattern.compile("\\s*\\([^)]*\\)");

  static AppIndexRow of(AssessedApp assessed, RiskFactors factors) {
    var app = assessed.app();
    return new AppIndexRow(
        app.id(),
        text(app),
        names(app),
        nameWords(app),
        facts(app, factors).toString(),
        Points.write(assessed.points()));
  }

  private static List<String> names(CloudApp app) {
    return Stream.concat(
            Stream.of(app.name(), IN_BRACKETS.matcher(app.name()).replaceAll("")),
            app.aliases().stream())
        .flatMap(name -> FoldedText.spellings(name).stream())
        .map(FoldedText::compact)
        .distinct()
        .toList();
  }

  private static String nameWords(CloudApp app) {
    return said(app)
        .flatMap(name -> FoldedText.spellings(name).stream())
        .flatMap(name -> FoldedText.words(name).stream())
        .distinct()
        .collect(Collectors.joining(" ", " ", " "));
  }

  /** Name, vendor and aliases. */
  private static Stream<String> said(CloudApp app) {
    return Stream.concat(
        Stream.of(app.name(), app.vendor() == null ? "" : app.vendor().name()),
        app.aliases().stream());
  }

  private static String text(CloudApp app) {
    var lines =
        Stream.concat(said(app), app.domains().stream().map(ListedDomain::text))
            .map(line -> line.toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    var text = String.join("\n", lines);
    var folded =
        said(app)
            .flatMap(name -> FoldedText.spellings(name).stream())
            .filter(name -> !text.contains(name))
            .distinct();
    return Stream.concat(Stream.of(text), folded).collect(Collectors.joining("\n"));
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
    if (RiskFactor.isSpecial(value)) {
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
