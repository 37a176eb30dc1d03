package io.gnomon.catalog.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.app.AppLayer;
import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.app.ListedDomain;
import io.gnomon.catalog.factor.Fact;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class BundleFilesTest {

  private static final String FULL =
      """
      id: box
      name: Box
      vendor: Box, Inc.
      category: crm
      domains: [box.com]
      factors: {mfa: true}
      sources:
        default: {source: "ours", asOf: 2025-06-01}
      """;
  private static final String BRIEF =
      """
      source: "ours"
      asOf: 2025-06-01
      apps:
        - {id: acme, name: Acme, vendor: Acme AS, headquarters: NO, founded: 2001, domains: [acme.com, acme.com/crm]}
        - {id: acme-ads, name: Acme Ads, vendor: Acme AS, kind: tracker, domains: [ads.example]}
      """;
  private static final String SOURCES =
      """
      [{"id": "alpha", "package": "alpha-data", "version": "1.2.3", "licence": "MIT", "asOf": "2026-02-01"},
       {"id": "beta", "package": "beta-data", "version": "2.0.0", "licence": "CC0-1.0", "asOf": "2025-12-24"}]
      """;

  @Test
  void aCategoryFileHoldsShortEntries() {
    var apps = apps(files(""));

    assertThat(app(apps, "acme").layer()).isEqualTo(AppLayer.CURATED);
    assertThat(app(apps, "acme").categoryId()).isEqualTo("crm");
    assertThat(app(apps, "acme").domains())
        .extracting(ListedDomain::text)
        .containsExactly("acme.com", "acme.com/crm");
    assertThat(app(apps, "acme").facts())
        .extracting(Fact::factorId, Fact::value, Fact::source)
        .contains(tuple("headquarters", "NO", "ours"), tuple("founded", "2001", "ours"));
    assertThat(app(apps, "acme-ads").kind()).isEqualTo(AppKind.TRACKER);
  }

  @Test
  void aLineOfTheBaseIsAnAppWhoseFactsNameTheirPackages() {
    var apps =
        apps(
            files(
                """
                {"id":"cee","name":"Cee","kind":"consumerService","domains":["cee.example"],"factors":{"mfa":"true"},"sources":["alpha","beta"]}
                """));

    assertThat(app(apps, "cee").layer()).isEqualTo(AppLayer.BASE);
    assertThat(app(apps, "cee").kind()).isEqualTo(AppKind.CONSUMER_SERVICE);
    assertThat(app(apps, "cee").vendor()).isNull();
    assertThat(app(apps, "cee").categoryId()).isEqualTo("unclassified");
    assertThat(app(apps, "cee").facts())
        .filteredOn(fact -> fact.factorId().equals("mfa"))
        .containsExactly(new Fact("mfa", "true", "alpha, beta", LocalDate.of(2025, 12, 24)));
  }

  @Test
  void aCuratedAppWinsOverTheBaseByIdAndByDomain() {
    var apps =
        apps(
            files(
                """
                {"id":"acme","name":"Other","kind":"app","domains":["other.example"],"sources":["alpha"]}
                {"id":"box-file-sharing","name":"Box","kind":"app","domains":["box.com","boxcdn.example"],"sources":["alpha"]}
                """));

    assertThat(apps).containsOnlyKeys("acme", "acme-ads", "box");
    assertThat(app(apps, "acme").name()).isEqualTo("Acme");
    assertThat(app(apps, "box").domains())
        .extracting(ListedDomain::text)
        .containsExactly("box.com");
  }

  @Test
  void theSameAppInTheBaseAddsTheFactsThatTheCuratedOneLacks() {
    var apps =
        apps(
            files(
                """
                {"id":"box","name":"Box","kind":"app","domains":["box.com"],"factors":{"mfa":"false","saml":"true"},"sources":["alpha"]}
                """));

    assertThat(app(apps, "box").facts())
        .extracting(Fact::factorId, Fact::value, Fact::source)
        .contains(tuple("mfa", "true", "ours"), tuple("saml", "true", "alpha"));
  }

  @Test
  void aFactOfASiteIsOneOfTheAppAtHomeThereWhereItLacksIt() {
    var apps =
        apps(
            files(
                    """
                    {"id":"cee","name":"Cee","kind":"app","domains":["cee.example","cee-files.example"],"factors":{"saml":"false"},"sources":["alpha"]}
                    """)
                .with(
                    SiteFact.PATH,
                    """
                    acme.com\tmfa\ttrue\tbeta
                    box.com\tmfa\tfalse\tbeta
                    cee-files.example\tipAddressRestriction\ttrue\tbeta
                    cee.example\tmfa\ttrue\tbeta
                    cee.example\tsaml\ttrue\tbeta
                    nobody.example\tmfa\ttrue\tbeta
                    """));

    var told = new Fact("mfa", "true", "beta", LocalDate.of(2025, 12, 24));
    assertThat(app(apps, "acme").facts()).contains(told);
    assertThat(app(apps, "box").facts())
        .filteredOn(fact -> fact.factorId().equals("mfa"))
        .extracting(Fact::value, Fact::source)
        .containsExactly(tuple("true", "ours"));
    assertThat(app(apps, "cee").facts())
        .contains(told)
        .extracting(Fact::factorId, Fact::value)
        .contains(tuple("saml", "false"))
        .doesNotContain(tuple("saml", "true"), tuple("ipAddressRestriction", "true"));
  }

  @Test
  void aLineOfSitesThatNamesNoPackageIsRefused() {
    var files = files("").with(SiteFact.PATH, "acme.com\tmfa\ttrue\n");

    assertThatThrownBy(() -> CatalogBundle.read(files)).hasMessageContaining("acme.com");
  }

  @Test
  void aBaseWithAnUnknownFactorIsRefused() {
    var files =
        files(
            """
            {"id":"cee","name":"Cee","kind":"app","domains":["cee.example"],"factors":{"luck":"true"},"sources":["alpha"]}
            """);

    assertThatThrownBy(() -> CatalogBundle.read(files)).hasStackTraceContaining("luck");
  }

  private static CloudApp app(Map<String, CloudApp> apps, String id) {
    return Objects.requireNonNull(apps.get(id), id);
  }

  private static Map<String, CloudApp> apps(CatalogFiles files) {
    return CatalogBundle.read(files).apps().stream()
        .collect(Collectors.toMap(CloudApp::id, Function.identity()));
  }

  private static CatalogFiles files(String base) {
    var bundled = CatalogFiles.bundled();
    var files = new TreeMap<String, byte[]>();
    files.put(CatalogFiles.RISK_FACTORS, bundled.file(CatalogFiles.RISK_FACTORS));
    return new CatalogFiles(files)
        .with(CatalogFiles.CATEGORIES, "[{id: crm, name: CRM}, {id: unclassified, name: None}]")
        .with(CatalogFiles.SHARED_INFRASTRUCTURE, "[{host: cdn.example, owner: A CDN}]")
        .with("apps/box.yaml", FULL)
        .with("curated/crm.yaml", BRIEF)
        .with(BaseFile.PATH, gzip(base))
        .with(BaseSources.PATH, SOURCES);
  }

  private static byte[] gzip(String text) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
