package io.gnomon.catalog.catalogfeed;

import io.gnomon.catalog.catalogfeed.format.AdguardServicesFormat;
import io.gnomon.catalog.catalogfeed.format.AdguardTrackersFormat;
import io.gnomon.catalog.catalogfeed.format.AdguardVpnServicesFormat;
import io.gnomon.catalog.catalogfeed.format.AppCatalogFormat;
import io.gnomon.catalog.catalogfeed.format.BreachesFormat;
import io.gnomon.catalog.catalogfeed.format.CatalogFeedFormat;
import io.gnomon.catalog.catalogfeed.format.JustDeleteMeFormat;
import io.gnomon.catalog.catalogfeed.format.KagiBangsFormat;
import io.gnomon.catalog.catalogfeed.format.OwnFormat;
import io.gnomon.catalog.catalogfeed.format.TwoFactorFormat;
import io.gnomon.catalog.catalogfeed.format.V2flyFormat;
import io.gnomon.catalog.layer.LayerSource;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The catalog feeds that can be imported. Where two feeds disagree, the one with the lower order
 * wins.
 */
@SuppressWarnings("ImmutableEnumChecker") // Formats have no state.
public enum CatalogFeedSource {
  OWN("own", 0, "Own list", new OwnFormat(), Terms.OWN),
  APP_CATALOG(
      "app-catalog",
      10,
      "Resmo app catalog",
      new AppCatalogFormat(),
      new Terms(
          "SaaS apps with vendor, headquarters, authentication and certificates; not maintained since February 2024",
          "MIT",
          "https://github.com/resmoio/app-catalog",
          "https://codeload.github.com/resmoio/app-catalog/tar.gz/refs/heads/main")),
  TWO_FACTOR(
      "2fa-directory",
      20,
      "2FA Directory",
      new TwoFactorFormat(),
      new Terms(
          "Sites with their domains, and whether they offer multi-factor authentication",
          "MIT",
          "https://2fa.directory",
          "https://api.2fa.directory/v3/all.json")),
  JUST_DELETE_ME(
      "justdeleteme",
      30,
      "JustDeleteMe",
      new JustDeleteMeFormat(),
      new Terms(
          "Sites with their domains, and whether an account there can be deleted",
          "MIT",
          "https://github.com/jdm-contrib/jdm",
          "https://raw.githubusercontent.com/jdm-contrib/jdm/master/_data/sites.json")),
  ADGUARD_SERVICES(
      "adguard-services",
      40,
      "AdGuard services",
      new AdguardServicesFormat(),
      new Terms(
          "Well-known services with all their domains",
          "none stated",
          "https://github.com/AdguardTeam/HostlistsRegistry",
          "https://adguardteam.github.io/HostlistsRegistry/assets/services.json")),
  ADGUARD_VPN_SERVICES(
      "adguard-vpn-services",
      50,
      "AdGuard companies database: services",
      new AdguardVpnServicesFormat(),
      new Terms(
          "Well-known services with all their domains",
          "CC-BY-SA-4.0",
          "https://github.com/AdguardTeam/companiesdb",
          "https://raw.githubusercontent.com/AdguardTeam/companiesdb/main/dist/vpn_services.json")),
  KAGI_BANGS(
      "kagi-bangs",
      60,
      "Kagi bangs",
      new KagiBangsFormat(),
      new Terms(
          "Sites that can be searched, with two levels of category; the most apps of all",
          "MIT",
          "https://github.com/kagisearch/bangs",
          "https://raw.githubusercontent.com/kagisearch/bangs/main/data/bangs.json")),
  V2FLY(
      "v2fly",
      70,
      "v2fly domain lists",
      new V2flyFormat(),
      new Terms(
          "All the domains of each company",
          "MIT",
          "https://github.com/v2fly/domain-list-community",
          "https://codeload.github.com/v2fly/domain-list-community/tar.gz/refs/heads/master")),
  HIBP(
      "hibp",
      80,
      "Have I Been Pwned: breaches",
      new BreachesFormat(),
      new Terms(
          "When apps were last breached",
          "CC-BY-4.0",
          "https://haveibeenpwned.com/API/v3",
          "https://haveibeenpwned.com/api/v3/breaches")),
  ADGUARD_TRACKERS(
      "adguard-trackers",
      90,
      "AdGuard companies database: trackers",
      new AdguardTrackersFormat(),
      new Terms(
          "Trackers with their domains",
          "CC-BY-SA-4.0",
          "https://github.com/AdguardTeam/companiesdb",
          "https://raw.githubusercontent.com/AdguardTeam/companiesdb/main/dist/trackers.json"));

  private final String id;
  private final int order;
  private final String title;
  private final CatalogFeedFormat format;
  private final Terms terms;

  /**
   * What the source provides, and its licence.
   *
   * @param url where its file is; null if each organisation has its own
   */
  public record Terms(String gives, String licence, @Nullable String home, @Nullable String url) {

    private static final Terms OWN =
        new Terms(
            "Whatever the organisation writes down, as CSV or JSON",
            "the organisation's",
            null,
            null);
  }

  CatalogFeedSource(String id, int order, String title, CatalogFeedFormat format, Terms terms) {
    this.id = id;
    this.order = order;
    this.title = title;
    this.format = format;
    this.terms = terms;
  }

  public static Optional<CatalogFeedSource> find(String id) {
    return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
  }

  public String id() {
    return id;
  }

  public String title() {
    return title;
  }

  public CatalogFeedFormat format() {
    return format;
  }

  public Terms terms() {
    return terms;
  }

  /** Its layer in the catalog. */
  public LayerSource layer() {
    return LayerSource.feed(id, order);
  }
}
