package io.gnomon.catalogbase.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalogbase.source.Evidence;
import io.gnomon.catalogbase.source.Kind;
import io.gnomon.catalogbase.source.Mention;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BaseCatalogTest {

  private static final CuratedCatalog NOTHING_CURATED =
      new CuratedCatalog(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  @Test
  void rowsAtOneRegistrableDomainAreOneEntryNamedByTheBestSource() {
    List<BaseEntry> entries =
        merge(
            extract("best", app("Acme, Inc.", "https://chat.acme.co.uk")),
            extract("second", app("Acme Ltd from the second", "https://www.acme.co.uk/about")));

    assertThat(entries)
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.name()).isEqualTo("Acme");
              assertThat(entry.domains()).containsExactly("acme.co.uk");
              assertThat(entry.sources()).containsExactly("best", "second");
            });
  }

  @Test
  void aNameThatSpeaksOfTheDomainComesBeforeABetterSource() {
    List<BaseEntry> entries =
        merge(
            extract("best", app("Parent Holding", "https://acme.com")),
            extract("second", app("Acme", "https://acme.com")));

    assertThat(entries).extracting(BaseEntry::name).containsExactly("Acme");
  }

  @Test
  void legalFormsAndConnectorWordsLeaveTheName() {
    List<BaseEntry> entries =
        merge(
            extract(
                "a",
                app("Acme, Inc.", "acme.com"),
                app("Borg REST API v2", "borg.com"),
                app("Corp Cloud (Actions)", "corpcloud.com")));

    assertThat(entries).extracting(BaseEntry::name).containsExactly("Acme", "Borg", "Corp Cloud");
  }

  @Test
  void whatIsCuratedIsLeftOut() {
    CuratedCatalog curated =
        new CuratedCatalog(
            Set.of("acme"),
            Set.of("acme.com"),
            Set.of("acme"),
            Set.of("acme"),
            Set.of("acme@acme"),
            Set.of());

    List<BaseEntry> entries =
        merge(
            curated,
            extract(
                "a",
                app("Acme Docs", "https://docs.acme.com"),
                app("Acme", "https://acme.de"),
                app("Other", "https://other.com")));

    assertThat(entries).extracting(BaseEntry::name).containsExactly("Other");
  }

  @Test
  void aDomainOfACuratedAppIsNoAlias() {
    CuratedCatalog curated =
        new CuratedCatalog(Set.of(), Set.of("dropbox.com"), Set.of(), Set.of(), Set.of(), Set.of());

    List<BaseEntry> entries =
        merge(
            curated,
            extract("a", app("Acme", "acme.com").at(List.of("dropbox.com", "acme-files.com"))));

    assertThat(entries.get(0).domains()).containsExactly("acme.com", "acme-files.com");
  }

  @Test
  void sharedInfrastructureTenantsAndHubsAreNeverADomain() {
    List<BaseEntry> entries =
        merge(
            extract(
                "a",
                app("Acme", "acme.com")
                    .at(
                        List.of(
                            "acme.cloudfront.net",
                            "acme.github.io",
                            "*.herokuapp.com",
                            "co.uk",
                            "10.0.0.1",
                            "github.com")),
                app("Guest", "https://github.com/guest/guest"),
                app("Tenant", "https://tenant.myshopify.com"),
                app("Cache", "https://cache.cloudfront.net")));

    assertThat(entries)
        .singleElement()
        .satisfies(entry -> assertThat(entry.domains()).containsExactly("acme.com"));
  }

  @Test
  void anothersOwnDomainIsNoAliasAndTheBetterSourceClaimsFirst() {
    List<BaseEntry> entries =
        merge(
            extract("best", app("Acme", "acme.com").at(List.of("borg.com", "files.net"))),
            extract("second", app("Borg", "borg.com").at(List.of("files.net"))));

    assertThat(entries.get(0).domains()).containsExactly("acme.com", "files.net");
    assertThat(entries.get(1).domains()).containsExactly("borg.com");
  }

  @Test
  void noEntryHasMoreThanSixtyDomains() {
    List<String> many = IntStream.range(0, 500).mapToObj(i -> "acme" + i + ".com").toList();

    List<BaseEntry> entries = merge(extract("a", app("Acme", "acme.com").at(many)));

    assertThat(entries.get(0).domains()).hasSize(60);
  }

  @Test
  void nationalSitesOfOneNameAreOneEntry() {
    List<BaseEntry> entries =
        merge(
            extract(
                "a",
                app("Acme", "acme.de"),
                app("Acme", "acme.com"),
                app("Acme", "acme-tools.com")));

    assertThat(entries).hasSize(2);
    assertThat(entries.get(0).domains()).containsExactly("acme.com", "acme.de");
  }

  @Test
  void theHeaviestEvidenceDecidesTheKind() {
    List<BaseEntry> entries =
        merge(
            extract(
                "a",
                Mention.of("Measure", "measure.com", Evidence.TRACKER_LIKELY),
                Mention.of("Banner", "banner.com", Evidence.TRACKER_CERTAIN),
                Mention.of("Shop", "shop.com", Evidence.RETAIL)),
            extract(
                "b",
                Mention.of("Measure", "measure.com", Evidence.APP_LIKELY),
                Mention.of("Banner", "banner.com", Evidence.APP_LIKELY),
                Mention.of("Shop", "shop.com", Evidence.APP_POSSIBLE)));

    assertThat(entries)
        .extracting(BaseEntry::kind)
        .containsExactly(Kind.TRACKER, Kind.APP, Kind.RETAIL_BRAND);
  }

  @Test
  void aWeakRowUnderAStrangersDomainIsLeftOut() {
    List<BaseEntry> entries =
        merge(
            extract(
                "icons",
                Mention.of("Acme", "https://logos.com/acme", Evidence.APP_POSSIBLE),
                Mention.of("Scratch", "https://scratch.mit.edu", Evidence.APP_POSSIBLE)));

    assertThat(entries)
        .singleElement()
        .satisfies(entry -> assertThat(entry.domains()).containsExactly("scratch.mit.edu"));
  }

  @Test
  void wordsAfterTheDomainsLabelLeaveTheNameOfAnApp() {
    List<BaseEntry> entries =
        merge(
            extract(
                "a",
                app("Acme Events Widget", "acme.com"),
                app("Borg's Covid", "borg.io"),
                app("Official FM", "official.fm"),
                app("goog.io | Search", "goog.io"),
                Mention.of("Acme Shoes (France)", "acme-shoes.fr", Evidence.RETAIL)));

    assertThat(entries)
        .extracting(BaseEntry::name)
        .containsExactly("Acme", "Acme Shoes (France)", "Borg", "goog.io", "Official FM");
  }

  @Test
  void anAppOfACuratedNameIsTheCuratedAppButAShopIsAShop() {
    CuratedCatalog curated =
        new CuratedCatalog(
            Set.of("acme"),
            Set.of("acme.com"),
            Set.of("acme"),
            Set.of("acme"),
            Set.of("acme@acme"),
            Set.of());

    List<BaseEntry> entries =
        merge(
            curated,
            extract(
                "a",
                app("Acme", "acmehq.com"),
                Mention.of("Acme", "acme-shoes.com", Evidence.RETAIL)));

    assertThat(entries)
        .extracting(entry -> entry.domains().get(0))
        .containsExactly("acme-shoes.com");
  }

  @Test
  void suffixesThatRegistriesOpenedLatelySeparateTheirHolders() {
    List<BaseEntry> entries =
        merge(extract("a", app("Acme", "https://acme.bank.in"), app("Borg", "www.borg.bank.in")));

    assertThat(entries)
        .extracting(entry -> entry.domains().get(0))
        .containsExactly("acme.bank.in", "borg.bank.in");
  }

  @Test
  void aCompanyThatEndsInAndCoKeepsIt() {
    List<BaseEntry> entries = merge(extract("a", app("Lynk & Co", "lynkco.com")));

    assertThat(entries).extracting(BaseEntry::name).containsExactly("Lynk & Co");
  }

  @Test
  void anotherSuffixOfACuratedAppIsThatApp() {
    CuratedCatalog curated =
        new CuratedCatalog(
            Set.of("acmeapp"),
            Set.of("acmeapp.com"),
            Set.of("acmeappsearch"),
            Set.of("acmeapp"),
            Set.of("acmeappsearch@acmeapp"),
            Set.of());

    List<BaseEntry> entries =
        merge(
            curated,
            extract(
                "a",
                app("Acmeapp", "acmeapp.ac"),
                app("Borg", "borg.com").at(List.of("blog.acmeapp.ad", "borg.net"))));

    assertThat(entries)
        .singleElement()
        .satisfies(entry -> assertThat(entry.domains()).containsExactly("borg.com", "borg.net"));
  }

  @Test
  void aMereNameIsNoEntryButHelpsAnother() {
    List<BaseEntry> entries =
        merge(
            extract("best", app("Acme", "acme.com")),
            extract(
                "names",
                Mention.of("Acme", "acme.com", Evidence.NAME_ONLY),
                Mention.of("Acme.js", "acmejs.org", Evidence.NAME_ONLY)));

    assertThat(entries)
        .singleElement()
        .satisfies(entry -> assertThat(entry.sources()).containsExactly("best", "names"));
  }

  @Test
  void aRowsOwnCategoryComesBeforeTheSourcesUsualOne() {
    List<BaseEntry> entries =
        merge(
            extract("best", app("Acme", "acme.com").mostlyIn("content-sharing")),
            extract("second", app("Acme", "acme.com").in("crm")));

    assertThat(entries.get(0).category()).isEqualTo("crm");
  }

  private static List<BaseEntry> merge(PackageExtract... extracts) {
    return merge(NOTHING_CURATED, extracts);
  }

  private static List<BaseEntry> merge(CuratedCatalog curated, PackageExtract... extracts) {
    return BaseCatalog.of(List.of(extracts), curated, Set.of(), new IdRegister()).entries();
  }

  private static PackageExtract extract(String source, Mention... mentions) {
    return new PackageExtract(source, List.of(mentions));
  }

  private static Mention app(String name, String home) {
    return Mention.of(name, home, Evidence.APP_LIKELY);
  }
}
