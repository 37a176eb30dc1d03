package io.gnomon.catalog.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalog.app.AppLayer;
import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.app.ListedDomain;
import io.gnomon.catalog.category.Category;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.attribution.AttributionIndex;
import io.gnomon.matching.host.HostName;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Guards the files that ship: each would be believed by everyone who blocks an app. */
class BundledCatalogTest {

  private static final CatalogFiles FILES = ShippedCatalog.FILES;
  private static final CatalogBundle CATALOG = ShippedCatalog.CATALOG;
  private static final List<CloudApp> APPS = ShippedCatalog.APPS;
  private static final String GDPR_PAGE = "gdprReadinessStatement";

  /** Hosts that serve many owners; blocking them would block unrelated sites. */
  private static final List<HostName> SHARED =
      List.of(
              "amazonaws.com",
              "cloudfront.net",
              "azureedge.net",
              "azurewebsites.net",
              "windows.net",
              "akamai.net",
              "akamaiedge.net",
              "akamaihd.net",
              "edgekey.net",
              "edgesuite.net",
              "fastly.net",
              "fastlylb.net",
              "cloudflare.com",
              "cloudflare.net",
              "workers.dev",
              "pages.dev",
              "r2.dev",
              "googleapis.com",
              "googleusercontent.com",
              "gstatic.com",
              "appspot.com",
              "run.app",
              "web.app",
              "firebaseapp.com",
              "firebaseio.com",
              "herokuapp.com",
              "vercel.app",
              "netlify.app",
              "github.io",
              "githubusercontent.com",
              "gitlab.io",
              "blogspot.com",
              "myshopify.com",
              "digitaloceanspaces.com",
              "ondigitalocean.app",
              "linodeobjects.com",
              "b-cdn.net",
              "jsdelivr.net",
              "unpkg.com",
              "gravatar.com",
              "microsoft.com",
              "live.com",
              "windows.com",
              "apple.com",
              "ngrok.io",
              "trycloudflare.com",
              "supabase.co")
          .stream()
          .map(HostName::of)
          .toList();

  @Test
  void everyAppIsInTheFileOfItsName() {
    var files =
        FILES
            .in("apps")
            .map(path -> path.substring("apps/".length()).replace(".yaml", ""))
            .toList();

    assertThat(APPS).extracting(CloudApp::id).containsAll(files);
    assertThat(files).hasSizeGreaterThan(650).allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
  }

  @Test
  void everyAppHasADomainAndACategoryThatExists() {
    var categories = CATALOG.categories().stream().map(Category::id).collect(Collectors.toSet());

    assertThat(APPS)
        .allSatisfy(
            app -> {
              assertThat(categories).contains(app.categoryId());
              assertThat(app.domains()).isNotEmpty();
              assertThat(app.name()).isNotBlank();
              if (app.layer() == AppLayer.CURATED) {
                assertThat(app.vendor()).isNotNull();
              }
            });
  }

  @Test
  void everyDomainBelongsToOneAppAlone() {
    var index = AttributionIndex.of(domains());

    assertThat(CATALOG.mistakes()).isEmpty();
    assertThat(index.skipped()).isEmpty();
    assertThat(domains()).doesNotHaveDuplicates();
    assertThat(Set.copyOf(domains().stream().map(d -> d.host() + "|" + d.pathPrefix()).toList()))
        .hasSameSizeAs(domains());
  }

  @Test
  void noDomainIsSharedByManyOwners() {
    assertThat(domains())
        .noneMatch(domain -> domain.host().isRegistrySuffix())
        .noneMatch(domain -> domain.host().isIpAddress())
        .filteredOn(domain -> domain.host().isPublicSuffix() || SHARED.contains(domain.host()))
        .allMatch(domain -> CATALOG.shared().covers(domain.host()));
  }

  /** By decision: blocking one would block unrelated sites, yet its use is reported. */
  @Test
  void anAppThatNoTagCanBlockIsAttributedAllTheSame() {
    var index = AttributionIndex.of(domains());
    var unblockable =
        APPS.stream().filter(app -> app.domains().stream().allMatch(ListedDomain::shared)).toList();

    assertThat(unblockable)
        .extracting(CloudApp::id)
        .containsExactlyInAnyOrder(
            "ipfs-gateway",
            "localtunnel",
            "serveo",
            "srv-us",
            "surge",
            "synology-quickconnect",
            "unpkg");
    assertThat(unblockable)
        .flatExtracting(CloudApp::domains)
        .allSatisfy(domain -> assertThat(index.find(domain.host())).contains(domain.domain()));
  }

  @Test
  void noAppIsSaidToLackACertificateOrARight() {
    var facts = APPS.stream().flatMap(app -> app.facts().stream()).toList();

    assertThat(facts)
        .noneMatch(fact -> isRight(fact) && fact.value().equals("false"))
        .noneMatch(fact -> isCompliance(fact) && fact.value().matches("false|notSupported"));
  }

  /** A reader can verify each right at the vendor, unless the law itself grants it. */
  @Test
  void anAppWithARightNamesThePageThatGrantsIt() {
    var withRights =
        APPS.stream()
            .filter(app -> app.facts().stream().anyMatch(BundledCatalogTest::isRightByPolicy))
            .toList();

    assertThat(withRights)
        .isNotEmpty()
        .allSatisfy(
            app ->
                assertThat(app.facts())
                    .as(app.id())
                    .extracting(Fact::factorId)
                    .containsAnyOf("privacyPolicy", GDPR_PAGE));
  }

  /** A list of sites with the header says nothing of those that are not on it. */
  @Test
  void whoeverIsOnThePreloadListSendsTheHeaderAndNobodyIsSaidNotTo() {
    var told =
        APPS.stream()
            .flatMap(app -> app.facts().stream())
            .filter(fact -> fact.source().equals("firefox-esr"))
            .toList();

    assertThat(told)
        .hasSizeGreaterThan(1_000)
        .allMatch(fact -> fact.factorId().equals("headerStrictTransportSecurity"))
        .allMatch(fact -> fact.value().equals("true"));
  }

  @Test
  void noDayOfAFactLiesAheadOfIt() {
    var breaches =
        APPS.stream()
            .flatMap(app -> app.facts().stream())
            .filter(fact -> fact.factorId().equals("latestBreach"))
            .toList();

    assertThat(breaches)
        .isNotEmpty()
        .allMatch(fact -> fact.value().compareTo(fact.asOf().toString()) <= 0);
  }

  @Test
  void dropboxHasItsDomains() {
    assertThat(app("dropbox").domains())
        .extracting(domain -> domain.host().value())
        .contains(
            "dropbox.com",
            "dropbox.jp",
            "dropboxbusiness.com",
            "dropboxapi.com",
            "dropboxusercontent.com",
            "dropboxstatic.com",
            "getdropbox.com",
            "db.tt");
  }

  @Test
  void norwayIsACountry() {
    assertThat(app("jottacloud").facts())
        .anyMatch(fact -> fact.factorId().equals("headquarters") && fact.value().equals("NO"));
  }

  @Test
  void everyCategoryIsUsedAndEveryFactorHasPointsInRange() {
    var used = new TreeSet<>(APPS.stream().map(CloudApp::categoryId).toList());

    assertThat(used).hasSizeGreaterThan(25);
    assertThat(CATALOG.factors().all())
        .hasSizeGreaterThan(90)
        .allSatisfy(
            factor -> assertThat(factor.values().values()).allMatch(p -> p >= 0 && p <= 10));
  }

  private static boolean isRight(Fact fact) {
    return fact.factorId().startsWith("gdpr") && !fact.factorId().equals(GDPR_PAGE);
  }

  private static boolean isRightByPolicy(Fact fact) {
    return isRight(fact) && !fact.source().startsWith("Regulation (EU) 2016/679");
  }

  private static boolean isCompliance(Fact fact) {
    return CATALOG
        .factors()
        .find(fact.factorId())
        .orElseThrow()
        .riskCategory()
        .name()
        .equals("COMPLIANCE");
  }

  private static CloudApp app(String id) {
    return APPS.stream().filter(app -> app.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<AppDomain> domains() {
    return APPS.stream().flatMap(app -> app.domains().stream()).map(ListedDomain::domain).toList();
  }
}
