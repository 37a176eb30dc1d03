package io.gnomon.catalog.bundle;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.vendor.Vendor;
import io.gnomon.catalog.vendor.VendorFact;
import io.gnomon.catalog.vendor.Vendors;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The vendors that ship, and what the apps that ship make of them. */
class BundledVendorsTest {

  private static final Vendors VENDORS = ShippedCatalog.CATALOG.vendors();
  private static final List<CloudApp> APPS = ShippedCatalog.APPS;

  /** What the files call vendors, before they are distinguished. */
  private static final Set<String> TEXTS =
      ShippedCatalog.CATALOG.entries().stream()
          .map(each -> each.draft().vendor())
          .filter(Objects::nonNull)
          .collect(toSet());

  @Test
  void namesThatLookAlikeAreListedAsOneVendorOrAsTwo() {
    var alike =
        TEXTS.stream().collect(groupingBy(Vendors::lookOf, toSet())).values().stream()
            .filter(texts -> texts.size() > 1)
            .toList();

    assertThat(alike).hasSizeGreaterThan(150);
    assertThat(alike)
        .allSatisfy(
            texts ->
                assertThat(texts)
                    .as("vendors.yaml lists each of them")
                    .allMatch(text -> VENDORS.listed(text).isPresent()));
  }

  @Test
  void everyVendorIsOneThing() {
    var names =
        APPS.stream()
            .map(CloudApp::vendor)
            .filter(Objects::nonNull)
            .collect(groupingBy(each -> each.id(), mapping(each -> each.name(), toSet())));

    assertThat(names.keySet()).allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    assertThat(names.values()).allMatch(each -> each.size() == 1);
    assertThat(vendorsOf("google-drive", "tenor", "google-recaptcha")).containsExactly("google");
    assertThat(vendorsOf("plaid")).isNotEqualTo(vendorsOf("karte"));
    assertThat(VENDORS.family("salesforce")).contains("slack-technologies");
  }

  @Test
  void theAppsOfAVendorHaveOneYearAndOneSeat() {
    for (var factor : List.of("founded", "headquarters", "holding")) {
      for (var vendor : VENDORS.all()) {
        if (vendor.facts().stream().anyMatch(each -> each.fact().factorId().equals(factor))) {
          assertThat(values(vendor, factor)).as(vendor.id() + " " + factor).hasSizeLessThan(2);
        }
      }
    }
  }

  /** Nothing is inherited by an app that is not there, or is another vendor's. */
  @Test
  void theAppsThatAFactNamesAreTheVendors() {
    var owners =
        APPS.stream()
            .filter(app -> app.vendor() != null)
            .collect(toMap(CloudApp::id, app -> Objects.requireNonNull(app.vendor()).id()));

    for (var vendor : VENDORS.all()) {
      var family = VENDORS.family(vendor.id());
      vendor.facts().stream()
          .map(VendorFact::appliesTo)
          .flatMap(scope -> Stream.concat(scope.apps().stream(), scope.except().stream()))
          .distinct()
          .forEach(
              id ->
                  assertThat(family)
                      .as(vendor.id() + " names " + id)
                      .contains(owners.getOrDefault(id, "nobody")));
    }
  }

  @Test
  void aGameOfACompanyThatIsAuditedIsNotAudited() {
    assertThat(factorsOf("microsoft-lists")).contains("soc2", "iso27001");
    assertThat(factorsOf("xbox")).doesNotContain("soc2", "iso27001");
    assertThat(factorsOf("amazon-luna")).doesNotContain("soc2", "iso27001").contains("holding");
  }

  /** Each was wrong once; the year of a company that was bought is not its buyer's. */
  @Test
  void whatWasWrongOnceIsRight() {
    assertThat(values("eharmony", "headquarters")).containsExactly("US");
    assertThat(values("nuxeo", "founded")).containsExactly("2000");
    assertThat(values("figma", "holding")).containsExactly("public");
    assertThat(values(VENDORS.find("google").orElseThrow(), "founded")).containsExactly("1998");
    assertThat(APPS)
        .flatMap(CloudApp::domains)
        .noneMatch(domain -> domain.host().value().endsWith("w3.org"));
  }

  @Test
  void aVendorCannotHaveWhatIsOfEachApp() {
    var wrong =
        """
        source: ours
        asOf: 2025-06-01
        sets: {}
        vendors:
          - {id: acme, name: Acme, facts: [{factors: {mfa: true}}]}
        """;

    assertThatThrownBy(
            () -> CatalogBundle.read(ShippedCatalog.FILES.with(CatalogFiles.VENDORS, wrong)))
        .hasMessage("acme: mfa is of each app by itself");
  }

  private static List<String> values(String appId, String factor) {
    return APPS.stream()
        .filter(app -> app.id().equals(appId))
        .flatMap(app -> app.facts().stream())
        .filter(fact -> fact.factorId().equals(factor))
        .map(Fact::value)
        .toList();
  }

  private static Set<String> values(Vendor vendor, String factor) {
    return APPS.stream()
        .filter(app -> app.vendor() != null && app.vendor().id().equals(vendor.id()))
        .flatMap(app -> app.facts().stream())
        .filter(fact -> fact.factorId().equals(factor))
        .map(Fact::value)
        .collect(toSet());
  }

  private static Set<String> vendorsOf(String... appIds) {
    return APPS.stream()
        .filter(app -> Set.of(appIds).contains(app.id()))
        .map(app -> Objects.requireNonNull(app.vendor()).id())
        .collect(toSet());
  }

  private static List<String> factorsOf(String appId) {
    return APPS.stream()
        .filter(app -> app.id().equals(appId))
        .flatMap(app -> app.facts().stream())
        .map(Fact::factorId)
        .toList();
  }
}
