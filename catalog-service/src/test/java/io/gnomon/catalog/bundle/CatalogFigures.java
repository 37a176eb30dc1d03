package io.gnomon.catalog.bundle;

import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.app.AppLayer;
import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.category.Category;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.factor.RiskFactor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the shipped catalog holds, counted, as the middle of {@code docs/catalog.md}. */
final class CatalogFigures {

  static final String BEGIN = "<!-- figures: begin -->\n";
  static final String END = "<!-- figures: end -->\n";
  private static final double PERCENT = 100;
  private static final int MANY_FACTORS = 8;

  private final List<CloudApp> apps;
  private final List<Category> categories;
  private final List<RiskFactor> factors;
  private final BaseSources sources;

  CatalogFigures() {
    this.apps = ShippedCatalog.APPS;
    this.categories = ShippedCatalog.CATALOG.categories();
    this.factors = ShippedCatalog.CATALOG.factors().all();
    this.sources = BaseSources.read(ShippedCatalog.FILES);
  }

  /** The document with its figures as they are now. */
  String in(String document) {
    var from = document.indexOf(BEGIN) + BEGIN.length();
    var to = document.indexOf(END);
    return document.substring(0, from) + markdown() + document.substring(to);
  }

  String markdown() {
    var lines = new ArrayList<String>();
    lines.addAll(entries());
    lines.addAll(domains());
    lines.addAll(byCategory());
    lines.addAll(byFactor());
    lines.addAll(bySource());
    return lines.stream().collect(Collectors.joining("\n", "\n", "\n\n"));
  }

  private List<String> entries() {
    var lines = new ArrayList<String>();
    lines.add("### Entries by layer and kind\n");
    lines.add("| kind | curated | base | all |");
    lines.add("|---|---|---|---|");
    for (var kind : AppKind.values()) {
      lines.add(entries(kind.text(), app -> app.kind() == kind));
    }
    lines.add(entries("all", app -> true));
    return lines;
  }

  private String entries(String title, Predicate<CloudApp> of) {
    return "| %s | %s | %s | %s |"
        .formatted(
            title,
            count(of.and(app -> app.layer() == AppLayer.CURATED)),
            count(of.and(app -> app.layer() == AppLayer.BASE)),
            count(of));
  }

  private List<String> domains() {
    return List.of(
        "\n### Domains\n",
        "| | |",
        "|---|---|",
        "| domains | %s |"
            .formatted(number(apps.stream().mapToLong(a -> a.domains().size()).sum())),
        "| entries with more than one | %s |".formatted(count(app -> app.domains().size() > 1)),
        "| of them curated | %s |"
            .formatted(count(app -> app.domains().size() > 1 && app.layer() == AppLayer.CURATED)),
        "| curated apps with %d risk factors or more | %s |"
            .formatted(
                MANY_FACTORS,
                count(
                    app -> app.layer() == AppLayer.CURATED && app.facts().size() >= MANY_FACTORS)));
  }

  private List<String> byCategory() {
    var lines = new ArrayList<String>();
    lines.add("\n### Entries by category\n");
    lines.add("| category | apps | other kinds |");
    lines.add("|---|---|---|");
    categories.stream()
        .sorted(Comparator.comparing(Category::name))
        .forEach(
            category -> {
              Predicate<CloudApp> in = app -> app.categoryId().equals(category.id());
              Predicate<CloudApp> isApp = app -> app.kind() == AppKind.APP;
              lines.add(
                  "| %s | %s | %s |"
                      .formatted(
                          category.name(), count(in.and(isApp)), count(in.and(isApp.negate()))));
            });
    return lines;
  }

  private List<String> byFactor() {
    Map<String, Long> known =
        apps.stream()
            .flatMap(app -> app.facts().stream())
            .collect(Collectors.groupingBy(Fact::factorId, Collectors.counting()));
    var lines = new ArrayList<String>();
    lines.add("\n### Coverage of each risk factor\n");
    lines.add("| risk factor | risk category | known of | share of all entries |");
    lines.add("|---|---|---|---|");
    for (var factor : factors) {
      var count = known.getOrDefault(factor.id(), 0L);
      lines.add(
          "| %s | %s | %s | %s |"
              .formatted(
                  factor.name(),
                  factor.riskCategory().name().toLowerCase(Locale.ROOT),
                  number(count),
                  share(count)));
    }
    return lines;
  }

  private List<String> bySource() {
    Map<String, Long> named =
        apps.stream()
            .flatMap(
                app ->
                    app.facts().stream()
                        .flatMap(fact -> List.of(fact.source().split(", ")).stream())
                        .distinct())
            .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    var lines = new ArrayList<String>();
    lines.add("\n### Sources and licences\n");
    lines.add("| source | version | licence | entries that rest on it |");
    lines.add("|---|---|---|---|");
    lines.add(
        "| curated by hand | | Apache-2.0 | %s |"
            .formatted(count(app -> app.layer() == AppLayer.CURATED)));
    sources.byId().values().stream()
        .sorted(Comparator.comparing(BaseSources.Source::id))
        .forEach(
            each ->
                lines.add(
                    "| %s | %s | %s | %s |"
                        .formatted(
                            each.id(),
                            each.version(),
                            each.licence(),
                            number(named.getOrDefault(each.id(), 0L)))));
    return lines;
  }

  private String count(Predicate<CloudApp> of) {
    return number(apps.stream().filter(of).count());
  }

  private String share(long count) {
    return String.format(Locale.ROOT, "%.1f %%", PERCENT * count / apps.size());
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
