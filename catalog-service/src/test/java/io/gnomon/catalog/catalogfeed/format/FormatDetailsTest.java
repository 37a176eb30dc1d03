package io.gnomon.catalog.catalogfeed.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.gnomon.catalog.app.AppKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is easily misread in the files as their sources write them. */
class FormatDetailsTest {

  @TempDir Path folder;

  @Test
  void aBangIsOfTheSiteThatIsSearched() throws IOException {
    var rows =
        Formats.read(
            "kagi-bangs",
            file(
                """
                [
                  {"s": "Hafenkurier (Kagi)", "d": "kagi.com", "ad": "www.hafenkurier.example", "t": "hk",
                   "ts": ["hafen"], "u": "/search?q={{{s}}}+site:www.hafenkurier.example", "c": "News"},
                  {"s": "Weltweit (Past Week)", "d": "kagi.com", "t": "ww", "u": "/search?q={{{s}}}&w"},
                  {"s": "Lexikon", "d": "docs.lexikon.example", "ad": "docs.lexikon.example/a/b/",
                   "t": "lx", "u": "https://docs.lexikon.example/{{{s}}}", "fmt": ["open_base_path"]},
                  {"s": "Neuigkeiten", "d": "suche.fremd.example", "ad": "neuigkeiten.example", "t": "nk",
                   "u": "https://suche.fremd.example/?q={{{s}}}"},
                  {"s": "Each blog", "d": "{{{s}}}.blogs.example", "t": "eb", "u": "https://{{{s}}}.blogs.example"}
                ]
                """));

    assertThat(rows.finish())
        .extracting(CatalogFeedEntry::name, CatalogFeedEntry::domains)
        .containsExactly(
            tuple("Hafenkurier", List.of("hafenkurier.example")),
            tuple("Lexikon", List.of("docs.lexikon.example")),
            tuple("Neuigkeiten", List.of("neuigkeiten.example")));
    assertThat(rows.skips().count(SkipReason.NO_DOMAIN)).isEqualTo(2);
    assertThat(rows.skips().count(SkipReason.NOT_A_HOST)).isEqualTo(1);
  }

  @Test
  void namesOfBangsAreThoseOfTheirSites() throws IOException {
    var bangs =
        """
        [
          {"s": "Bildwerk (Creative Commons)", "d": "bildwerk.example", "t": "b", "u": "https://bildwerk.example/"},
          {"s": "Testheft(DE)", "d": "testheft.example", "t": "t", "u": "https://testheft.example/"},
          {"s": "(Ohne)", "d": "ohne.example", "t": "o", "u": "https://ohne.example/"},
          {"s": "https://www.Adresse.example/", "d": "adresse.example", "t": "a", "u": "https://adresse.example/"}
        ]
        """;

    assertThat(Formats.read("kagi-bangs", file(bangs)).finish())
        .extracting(CatalogFeedEntry::name)
        .containsExactly("Bildwerk", "Testheft", "(Ohne)", "adresse.example");
  }

  @Test
  void subcategoriesOfBangsSayMoreThanTheirCategories() throws IOException {
    assertThat(bang("Shopping", "Tech (domains)"))
        .extracting(CatalogFeedEntry::category, CatalogFeedEntry::kind)
        .containsExactly("hosting-services", null);
    assertThat(bang("Shopping", "Online (deals)"))
        .extracting(CatalogFeedEntry::category, CatalogFeedEntry::kind)
        .containsExactly("e-commerce", AppKind.RETAIL_BRAND);
    assertThat(bang("Entertainment", "Forum").category()).isEqualTo("forums");
    assertThat(bang("Online Services", "AI Chatbots").category()).isEqualTo("generative-ai");
    assertThat(bang("Research", "Reference (science)").category()).isEqualTo("education");
    assertThat(bang("Research", "Government").category()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "News, World, CONSUMER_SERVICE",
    "Research, Reference (science), CONSUMER_SERVICE",
    "Research, Learning, CONSUMER_SERVICE",
    "Entertainment, Television, CONSUMER_SERVICE",
    "Tech, Blogs, CONSUMER_SERVICE",
    "Shopping, Books, RETAIL_BRAND",
    "Tech, Downloads, ",
    "Online Services, Tools, "
  })
  void whatPeopleReadOrBuyAtIsMarkedSo(String category, String subcategory, @Nullable AppKind kind)
      throws IOException {
    assertThat(bang(category, subcategory).kind()).isEqualTo(kind);
  }

  @Test
  void aWikiIsToldByItsName() throws IOException {
    var bangs =
        """
        [{"s": "Minecraft Wiki", "d": "minecraft.wiki", "t": "m", "u": "https://minecraft.wiki/"},
         {"s": "Wikivoyage", "d": "wikivoyage.org", "t": "w", "u": "https://wikivoyage.org/"},
         {"s": "Kiwi Tool", "d": "kiwi.example", "t": "k", "u": "https://kiwi.example/"}]
        """;

    assertThat(Formats.read("kagi-bangs", file(bangs)).finish())
        .extracting(CatalogFeedEntry::kind)
        .containsExactly(AppKind.CONSUMER_SERVICE, AppKind.CONSUMER_SERVICE, null);
  }

  private CatalogFeedEntry bang(String category, String subcategory) throws IOException {
    var bang =
        "[{\"s\": \"Any\", \"d\": \"any.example\", \"t\": \"a\", \"u\": \"https://any.example/\", \"c\": \"%s\", \"sc\": \"%s\"}]";
    return Formats.read("kagi-bangs", file(bang.formatted(category, subcategory))).finish().get(0);
  }

  @Test
  void anAppOfTheCatalogIsAtHomeOnItsOwnHostsAlone() throws IOException {
    var entries =
        apps(
            """
            name: Blattwerk
            company: {homepage: 'https://www.blattwerk.example/'}
            relatedDomains:
            - blattwerk-mail.example
            # the site itself is shared
            appDomains:
            - grossverlag.example/blattwerk
            - app.blattwerk.example
            """,
            """
            name: Heimatlos
            company: {homepage: 'https://www.heimatlos.example/en-us/'}
            appDomains: []
            """,
            """
            name: Werkbank Pro
            company: {homepage: 'https://cloud.grossverlag.example/en-us/products/werkbank'}
            appDomains: []
            """);

    assertThat(entries)
        .extracting(CatalogFeedEntry::name, CatalogFeedEntry::domains)
        .containsExactlyInAnyOrder(
            tuple("Blattwerk", List.of("app.blattwerk.example", "blattwerk-mail.example")),
            tuple("Heimatlos", List.of("heimatlos.example")));
  }

  @Test
  void categoriesOfTheAppCatalogAreOurs() throws IOException {
    var app = "name: Any\ncategory: %s\nappDomains: [any.example]\n";
    var ours = new HashMap<String, String>();
    for (var word : List.of("cloud", "account-and-finance", "identity-and-access", "hr")) {
      ours.put(word, apps(app.formatted(word)).get(0).category());
    }

    assertThat(ours)
        .isEqualTo(
            Map.of(
                "cloud", "cloud-computing-platform",
                "account-and-finance", "accounting-and-finance",
                "identity-and-access", "security",
                "hr", "human-resource-management"));
  }

  private List<CatalogFeedEntry> apps(String... apps) throws IOException {
    var files = new HashMap<String, String>();
    for (var app : apps) {
      files.put("app-catalog-main/apps/app%d.yml".formatted(files.size()), app);
    }
    return Formats.read("app-catalog", Formats.zip(folder.resolve("apps.zip"), files)).finish();
  }

  @Test
  void aRuleForSomeQueriesNamesADomainToo() throws IOException {
    var services =
        """
        {"blocked_services": [{"id": "markt", "name": "Markt", "rules":
          ["||markt.example^$dnstype=~CNAME", "||markt.test", "||markt-*.example^", "||markt^"]}]}
        """;

    var rows = Formats.read("adguard-services", file(services));

    assertThat(rows.finish().get(0).domains()).containsExactly("markt.example", "markt.test");
    assertThat(rows.skips().count(SkipReason.UNSUPPORTED_RULE)).isEqualTo(1);
    assertThat(rows.skips().count(SkipReason.PUBLIC_SUFFIX)).isEqualTo(1);
  }

  @Test
  void aTrackerIsAtHomeWhereItsPageIs() throws IOException {
    var trackers =
        """
        {"categories": {"6": "site_analytics"},
         "trackers": {"z": {"name": "Die Zählerei", "categoryId": 6, "url": "https://www.zaehlerei.example/de"}},
         "trackerDomains": {"pixel.example": "z", "zaehlerei.example": "z"}}
        """;

    assertThat(Formats.read("adguard-trackers", file(trackers)).finish().get(0).domains())
        .containsExactly("zaehlerei.example", "pixel.example");
  }

  @Test
  void whatPeopleGoToIsNoTrackerForBeingEmbedded() throws IOException {
    var trackers =
        """
        {"categories": {"0": "audio_video_player", "11": "unknown"},
         "trackers": {"f": {"name": "Filmhaus", "categoryId": 0, "url": null}, "k": {"name": "Krümel", "categoryId": 11},
                      "o": {"name": "Ohne", "categoryId": 11}},
         "trackerDomains": {"filmhaus.example": "f", "kruemel.example": "k", "disabled.invalid": "o"}}
        """;

    var rows = Formats.read("adguard-trackers", file(trackers));

    assertThat(rows.finish())
        .extracting(CatalogFeedEntry::name, CatalogFeedEntry::kind)
        .containsExactly(tuple("Filmhaus", null), tuple("Krümel", AppKind.TRACKER));
    assertThat(rows.skips().count(SkipReason.NOT_PUBLIC)).isEqualTo(1);
  }

  @Test
  void listsOfV2flyAreTextFilesOfAnySpelling() throws IOException {
    var archive =
        Formats.zip(
            folder.resolve("lists.zip"),
            Map.of(
                "x-master/data/.hidden",
                "hidden.example\n",
                "x-master/data/plauderkiste-ai-!cn",
                "include:other @-cn\nplauderkiste.example\t@ads\r\nFULL:Api.Plauderkiste.test @cn\n"));

    assertThat(Formats.read("v2fly", archive).finish())
        .extracting(CatalogFeedEntry::name, CatalogFeedEntry::domains)
        .containsExactly(
            tuple("Plauderkiste Ai", List.of("plauderkiste.example", "api.plauderkiste.test")));
  }

  @Test
  void aListThatIsNoTextIsLeftOut() throws IOException {
    var latin = new String(new byte[] {(byte) 0xff, (byte) 0xfe}, StandardCharsets.ISO_8859_1);
    var archive =
        Formats.tar(
            folder.resolve("lists.tar"),
            Map.of("x/data/one", "one.example\n", "x/data/two", "two.example\n"));
    var bytes = new String(Files.readAllBytes(archive), StandardCharsets.ISO_8859_1);
    Files.write(
        archive,
        bytes.replace("two.exampl", latin + "o.exampl").getBytes(StandardCharsets.ISO_8859_1));

    var rows = Formats.read("v2fly", archive);

    assertThat(rows.finish()).extracting(CatalogFeedEntry::name).containsExactly("One");
    assertThat(rows.skips().count(SkipReason.NOT_UNDERSTOOD)).isEqualTo(1);
  }

  @Test
  void anEntryFileThatIsNoJsonIsLeftOutAlone() throws IOException {
    var files = new HashMap<String, String>();
    files.put("x-master/entries/b/broken.json", "{\"Broken\": {\"domain\": ");
    files.put("x-master/entries/e/empty.json", "");
    files.put("x-master/entries/t/two.json", "{\"Two\": {\"domain\": \"two.example\"}} {}");
    files.put(
        "x-master/entries/m/mark.json",
        "\ufeff{\"Mark\": {\"domain\": \"mark.example\", \"tfa\": []}}");
    files.put("x-master/entries/l/list.json", "[[\"List\", {\"domain\": \"list.example\"}]]");
    for (var name : List.of("Werkbank", "Wetterhahn", "Winkelmass")) {
      files.put(
          "x-master/entries/w/%s.json".formatted(name),
          "{\"%s\": {\"domain\": \"%s.example\", \"tfa\": [\"totp\"]}}".formatted(name, name));
    }

    var rows = Formats.read("2fa-directory", Formats.zip(folder.resolve("entries.zip"), files));

    assertThat(rows.finish())
        .extracting(CatalogFeedEntry::name)
        .containsExactlyInAnyOrder("Werkbank", "Wetterhahn", "Winkelmass", "Mark", "List");
    assertThat(rows.skips().count(SkipReason.NOT_UNDERSTOOD)).isEqualTo(3);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("file"), text);
  }
}
