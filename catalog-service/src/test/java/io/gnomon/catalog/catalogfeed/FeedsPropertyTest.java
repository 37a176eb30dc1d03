package io.gnomon.catalog.catalogfeed;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.app.AppLayer;
import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.app.ListedDomain;
import io.gnomon.catalog.catalogfeed.format.CatalogFeedEntry;
import io.gnomon.catalog.factor.Evidence;
import io.gnomon.catalog.layer.AppDraft;
import io.gnomon.catalog.layer.LayerEntry;
import io.gnomon.catalog.layer.LayerSource;
import io.gnomon.catalog.layer.SharedHost;
import io.gnomon.catalog.layer.SharedInfrastructure;
import io.gnomon.catalog.searchterm.FoldedText;
import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.host.HostName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds whatever feeds say, in whatever order they are imported, replaced and emptied. */
class FeedsPropertyTest {

  private static final Evidence SHIPPED = new Evidence("files", LocalDate.of(2026, 1, 1));
  private static final SharedInfrastructure SHARED =
      SharedInfrastructure.of(List.of(new SharedHost("cdn.example", "A CDN")));

  /** Curated and base apps with whole hosts, parts of hosts, hosts below others' and suffixes. */
  private static final List<LayerEntry> CATALOG =
      List.of(
          app(AppLayer.CURATED, "alpha", "Alpha", "alpha.com", "alpha.net"),
          app(AppLayer.CURATED, "alpha-mail", "Alpha Mail", "mail.alpha.com", "gamma.com/mail"),
          app(AppLayer.BASE, "beta", "Beta", "beta.com", "app.delta.com"),
          app(AppLayer.BASE, "delta", "Delta Suite", "delta.com/suite", "delta.org"),
          app(AppLayer.BASE, "epsilon", "Epsilon", "epsilon.com", "epsilon.cdn.example"));

  private static final List<String> NAMES =
      List.of("Alpha", "Alpha Mail", "Beta", "Delta", "Delta Suite", "Epsilon", "Gamma", "Other");

  private static final List<String> SITES =
      List.of(
          "alpha.com",
          "alpha.net",
          "beta.com",
          "gamma.com",
          "delta.com",
          "delta.org",
          "epsilon.com",
          "cdn.example",
          "free.com",
          "other.net");

  /** Which feeds there are: two of one publisher, and two others. */
  private static final List<LayerSource> FEEDS =
      List.of(
          LayerSource.feed("own", 0),
          LayerSource.feed("one-services", 40),
          LayerSource.feed("one-trackers", 50),
          LayerSource.feed("two-list", 60));

  /** Feed and what it says then. */
  record Import(LayerSource feed, List<CatalogFeedEntry> entries) {}

  @Property(tries = 1_500)
  void noFeedChangesToWhomAHostOfTheCatalogIsAttributed(@ForAll("imports") List<Import> imports) {
    var catalog = catalog();
    var before = attributions(catalog);

    for (var each : imports) {
      catalog.bring(each.feed(), each.entries());

      assertThat(attributions(catalog)).isEqualTo(before);
    }
  }

  @Property(tries = 500)
  void noFeedMakesASecondAppUnderANameOfTheCatalog(@ForAll("imports") List<Import> imports) {
    var catalog = catalog();

    imports.forEach(each -> catalog.bring(each.feed(), each.entries()));

    for (var shipped : CATALOG) {
      var name = FoldedText.compact(Optional.ofNullable(shipped.draft().name()).orElseThrow());
      assertThat(catalog.apps())
          .filteredOn(app -> FoldedText.compact(app.name()).equals(name))
          .extracting(CloudApp::id)
          .containsExactly(shipped.appId());
    }
  }

  @Property(tries = 500)
  void onePublisherAloneBringsNoDomainToAnAppOfTheCatalog(
      @ForAll("importsOfOnePublisher") List<Import> imports) {
    var catalog = catalog();
    var before = domains(catalog);

    imports.forEach(each -> catalog.bring(each.feed(), each.entries()));

    assertThat(domains(catalog)).isEqualTo(before);
  }

  @Provide
  Arbitrary<List<Import>> imports() {
    return importsOf(FEEDS);
  }

  @Provide
  Arbitrary<List<Import>> importsOfOnePublisher() {
    return importsOf(FEEDS.subList(1, 3));
  }

  private static Arbitrary<List<Import>> importsOf(List<LayerSource> feeds) {
    return Combinators.combine(Arbitraries.of(feeds), entries().list().ofMaxSize(5))
        .as(Import::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  private static Arbitrary<CatalogFeedEntry> entries() {
    var hosts =
        Combinators.combine(
                Arbitraries.of("", "", "", "mail.", "app.", "x.app."), Arbitraries.of(SITES))
            .as((below, site) -> below + site);
    return Combinators.combine(
            Arbitraries.of(NAMES).injectNull(0.1),
            hosts.list().uniqueElements().ofMinSize(1).ofMaxSize(4))
        .as(
            (name, domains) ->
                new CatalogFeedEntry(
                    name, null, null, null, domains, Map.of("mfa", "true"), null, List.of()));
  }

  /** Of each host of the catalog, and hosts below it, with and without a path. */
  private static Map<String, Optional<String>> attributions(SimulatedCatalog catalog) {
    var index = catalog.attributions();
    var found = new TreeMap<String, Optional<String>>();
    for (var app : CATALOG) {
      for (var text : app.draft().domains()) {
        int slash = text.indexOf('/');
        var host = slash < 0 ? text : text.substring(0, slash);
        var path = slash < 0 ? null : text.substring(slash);
        for (var each : List.of(host, "www." + host, "x.app." + host)) {
          var owner = index.find(HostName.of(each), path).map(AppDomain::appId);
          found.put(each + (path == null ? "" : path), owner);
        }
      }
    }
    return found;
  }

  /** The domains in effect of the apps of the catalog. */
  private static Map<String, List<String>> domains(SimulatedCatalog catalog) {
    var domains = new TreeMap<String, List<String>>();
    var ids = CATALOG.stream().map(LayerEntry::appId).toList();
    for (var app : catalog.apps()) {
      if (ids.contains(app.id())) {
        domains.put(
            app.id(),
            app.domains().stream()
                .filter(each -> !each.pendingReview())
                .map(ListedDomain::text)
                .toList());
      }
    }
    return domains;
  }

  private static SimulatedCatalog catalog() {
    return new SimulatedCatalog(CATALOG, List.of(), SHARED);
  }

  private static LayerEntry app(AppLayer layer, String id, String name, String... domains) {
    return new LayerEntry(
        LayerSource.BUNDLE,
        id,
        new AppDraft(
            name,
            null,
            null,
            layer,
            AppKind.APP,
            List.of(domains),
            List.of(),
            SHIPPED,
            null,
            List.of()));
  }
}
