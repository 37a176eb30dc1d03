package io.gnomon.catalog.catalogfeed.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.gnomon.catalog.app.AppKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatSamplesTest {

  @TempDir Path folder;

  @Test
  void twoFactorDirectoryTellsOfMethods() throws IOException {
    var rows = Formats.read("2fa-directory", Formats.sample("2fa-v3.json"));

    assertThat(rows.finish())
        .containsExactly(
            entry(
                "Ablage Nord",
                "cloud-storage",
                null,
                List.of("ablage-nord.com", "ablage.app"),
                "mfa",
                "true"),
            entry(
                "Bank am Deich",
                "accounting-and-finance",
                AppKind.CONSUMER_SERVICE,
                List.of("bankamdeich.de"),
                "mfa",
                "false"),
            entry(
                "Bücherstube",
                "e-commerce",
                null,
                List.of("xn--bcherstube-9db.de"),
                "mfa",
                "true"));
    assertThat(rows.skips().count(SkipReason.NOT_UNDERSTOOD)).isEqualTo(2);
  }

  @Test
  void versionFourOfTwoFactorDirectoryTellsFactsAlone() throws IOException {
    assertThat(Formats.read("2fa-directory", Formats.sample("2fa-v4.json")).finish())
        .containsExactly(
            entry(null, null, null, List.of("ablage-nord.com"), "mfa", "true"),
            entry(null, null, null, List.of("bankamdeich.de"), "mfa", "false"),
            entry(null, null, null, List.of("closed.example.com"), "mfa", "false"));
  }

  @Test
  void theRepositoryOfTwoFactorDirectoryHasAFileAnEntry() throws IOException {
    var archive =
        Formats.zip(
            folder.resolve("2fa.zip"),
            Map.of(
                "twofactorauth-master/entries/h/heft.io.json",
                "{\"Heft\": {\"domain\": \"heft.io\", \"tfa\": [\"totp\"], \"categories\": [\"task\"]}}",
                "twofactorauth-master/package.json",
                "{\"name\": \"not an entry\"}"));

    assertThat(Formats.read("2fa-directory", archive).finish())
        .containsExactly(
            entry("Heft", "project-management", null, List.of("heft.io"), "mfa", "true"));
  }

  @Test
  void justDeleteMeTellsWhetherAccountsCanBeDeleted() throws IOException {
    var rows = Formats.read("justdeleteme", Formats.sample("justdeleteme.json"));

    assertThat(rows.finish())
        .extracting(CatalogFeedEntry::home, each -> each.facts().get("gdprRightToErasure"))
        .containsExactly(
            tuple("ablage-nord.com", "true"),
            tuple("forum-ewig.org", "false"),
            tuple("onlysomewhere.com", null));
    assertThat(rows.skips().count(SkipReason.MARKUP_IN_NAME)).isEqualTo(1);
    assertThat(rows.skips().count(SkipReason.NOT_UNDERSTOOD)).isEqualTo(1);
  }

  @Test
  void kagiBangsNameSites() throws IOException {
    var rows = Formats.read("kagi-bangs", Formats.sample("kagi-bangs.json"));

    assertThat(rows.finish())
        .containsExactly(
            entry("Ablage Nord", "productivity", null, List.of("ablage-nord.com")),
            entry(
                "Laden am Markt",
                "e-commerce",
                AppKind.RETAIL_BRAND,
                List.of("ladenammarkt.co.uk")),
            entry(
                "Funk und Ton",
                "news-and-entertainment",
                AppKind.CONSUMER_SERVICE,
                List.of("funkundton.fm")));
    assertThat(rows.skips().count(SkipReason.NOT_PUBLIC)).isEqualTo(1);
    assertThat(rows.skips().count(SkipReason.IP_ADDRESS)).isEqualTo(1);
  }

  @Test
  void v2flyHasAListACompany() throws IOException {
    var archive = Formats.tar(folder.resolve("lists.tar"), lists());

    var rows = Formats.read("v2fly", archive);

    assertThat(rows.finish())
        .containsExactlyInAnyOrder(
            entry(
                "Ablage Nord",
                null,
                null,
                List.of("ablagenord.com", "ablage.app", "static.ablage.io")),
            entry("Anzeiger Ads", null, AppKind.TRACKER, List.of("anzeiger-netz.com")));
    assertThat(rows.skips().count(SkipReason.UNSUPPORTED_RULE)).isEqualTo(2);
    assertThat(rows.skips().count(SkipReason.COLLECTION)).isEqualTo(3);
  }

  private static Map<String, String> lists() {
    return Map.of(
        "domain-list-community-master/data/ablage-nord",
        """
        # Files
        include:anzeiger-ads
        ablage.app @cn # everything below it
        domain:ablagenord.com
        full:static.ablage.io @ads &category-files
        keyword:ablage
        regexp:^ablage\\d+\\.com$
        """,
        "domain-list-community-master/data/anzeiger-ads",
        "anzeiger-netz.com\n",
        "domain-list-community-master/data/category-files",
        "include:ablage-nord\n",
        "domain-list-community-master/data/geolocation-cn",
        "a.cn\n",
        "domain-list-community-master/data/all-of-it",
        "include:ablage-nord\n",
        "domain-list-community-master/main.go",
        "package main\n");
  }

  @Test
  void adguardServicesHaveRules() throws IOException {
    var rows = Formats.read("adguard-services", Formats.sample("adguard-services.json"));

    assertThat(rows.finish())
        .containsExactly(
            entry("Ablage Nord", "it-services", null, List.of("ablage-nord.com", "ablage.app")),
            entry(
                "Plauderstube", "personal-instant-messaging", null, List.of("plauderstube.chat")));
    assertThat(rows.skips().count(SkipReason.UNSUPPORTED_RULE)).isEqualTo(2);
  }

  @Test
  void adguardTrackersAreTrackers() throws IOException {
    assertThat(Formats.read("adguard-trackers", Formats.sample("adguard-trackers.json")).finish())
        .containsExactly(
            entry(
                "Zählwerk",
                "web-analytics",
                AppKind.TRACKER,
                List.of("zaehlwerk.net", "count.zaehlwerk.io")),
            entry("Anzeiger", "advertising", AppKind.TRACKER, List.of("anzeiger-netz.com")));
  }

  @Test
  void adguardVpnServicesHaveAllTheirDomains() throws IOException {
    var rows = Formats.read("adguard-vpn-services", Formats.sample("adguard-vpn-services.json"));

    assertThat(rows.finish())
        .containsExactly(
            entry("Ablage Nord", "productivity", null, List.of("ablage-nord.com", "ablage.app")),
            entry("Filmhaus", "news-and-entertainment", null, List.of("filmhaus.tv")));
    assertThat(rows.skips().count(SkipReason.PUBLIC_SUFFIX)).isEqualTo(1);
  }

  @Test
  void theAppCatalogCountsOnlyWhatIsTrue() throws IOException {
    var archive =
        Formats.zip(
            folder.resolve("catalog.zip"),
            Map.of(
                "app-catalog-main/apps/ablage.yml",
                Files.readString(Formats.sample("app-catalog.yml")),
                "app-catalog-main/apps/broken.yml",
                "name: [",
                "app-catalog-main/README.md",
                "# no app"));

    var rows = Formats.read("app-catalog", archive);

    var entry = rows.finish().get(0);
    assertThat(entry.vendor()).isEqualTo("Ablage Nord GmbH");
    assertThat(entry.category()).isEqualTo("cloud-storage");
    assertThat(entry.facts())
        .isEqualTo(
            Map.of(
                "mfa", "true",
                "userAuditTrail", "true",
                "iso27001", "true",
                "headquarters", "DE",
                "founded", "2012",
                "homepage", "https://ablage-nord.com/"));
    assertThat(rows.skips().count(SkipReason.NOT_UNDERSTOOD)).isEqualTo(1);
    assertThat(rows.skips().count(SkipReason.FACT_NOT_UNDERSTOOD)).isEqualTo(1);
  }

  @Test
  void breachesTellOfTheLatest() throws IOException {
    var rows = Formats.read("hibp", Formats.sample("breaches.json"));

    assertThat(rows.finish())
        .containsExactly(
            entry(null, null, null, List.of("ablage-nord.com"), "latestBreach", "2023-11-20"));
    assertThat(rows.skips().count(SkipReason.DEAD_ENTRY)).isEqualTo(2);
  }

  @Test
  void anOwnListIsCsv() throws IOException {
    var rows = Formats.read("own", Formats.sample("own.csv"));

    var entries = rows.finish();
    assertThat(entries)
        .extracting(
            CatalogFeedEntry::name,
            CatalogFeedEntry::category,
            CatalogFeedEntry::kind,
            CatalogFeedEntry::domains)
        .containsExactly(
            tuple(
                "Ablage Nord",
                "cloud-storage",
                AppKind.APP,
                List.of("ablage-nord.com", "ablage.app")),
            tuple("Heft, \"das\"", "project-management", null, List.of("heft.io")),
            tuple("Bank am Deich", null, AppKind.CONSUMER_SERVICE, List.of("bankamdeich.de")));
    assertThat(entries.get(0).facts())
        .isEqualTo(Map.of("mfa", "true", "iso27001", "true", "founded", "2012"));
    assertThat(entries.get(0).asOf()).isEqualTo(LocalDate.of(2026, 8, 1));
    assertThat(entries.get(0).aliases()).containsExactly("Nordablage", "Архив Норд");
    assertThat(rows.skips().count(SkipReason.MARKUP_IN_NAME)).isEqualTo(1);
    assertThat(rows.skips().count(SkipReason.FACT_NOT_UNDERSTOOD)).isEqualTo(1);
  }

  @Test
  void aDayOfAnOwnListHasAYearOfFourDigits() throws IOException {
    var file = folder.resolve("far.csv");
    Files.writeString(file, "name,domains,asOf\nFar,far.example,+999999999-12-31\n");

    assertThat(Formats.read("own", file).finish().get(0).asOf()).isNull();
  }

  @Test
  void anOwnListIsJson() throws IOException {
    var entries = Formats.read("own", Formats.sample("own.json")).finish();

    assertThat(entries).extracting(CatalogFeedEntry::name).containsExactly("Ablage Nord", "Heft");
    assertThat(entries.get(0).facts())
        .isEqualTo(Map.of("mfa", "true", "founded", "2012", "dataTypes", "documents mediaFiles"));
    assertThat(entries.get(0).aliases()).containsExactly("Nordablage");
  }

  private static CatalogFeedEntry entry(
      @Nullable String name,
      @Nullable String category,
      @Nullable AppKind kind,
      List<String> domains,
      String... facts) {
    var known = facts.length == 0 ? Map.<String, String>of() : Map.of(facts[0], facts[1]);
    return new CatalogFeedEntry(name, null, category, kind, domains, known, null, List.of());
  }
}
