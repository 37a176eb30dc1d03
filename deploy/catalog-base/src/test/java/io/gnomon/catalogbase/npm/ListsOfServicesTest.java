package io.gnomon.catalogbase.npm;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalogbase.InMemoryPackage;
import io.gnomon.catalogbase.source.Evidence;
import io.gnomon.catalogbase.source.Mention;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListsOfServicesTest {

  @Test
  void anExchangeHasACountryOnlyWhenThereIsOne() throws IOException {
    String one = "'name': 'Acme X',\n'countries': ['UK'],\n'www': 'https://acmex.test',";
    String two = "'name': 'Borg X',\n'countries': ['GB', 'SG'],\n'www': 'https://borgx.test',";

    List<Mention> mentions =
        new Ccxt()
            .extract(InMemoryPackage.with("js/src/acmex.js", one).and("js/src/borgx.js", two));

    assertThat(mentions)
        .containsExactly(
            Mention.of("Acme X", "https://acmex.test", Evidence.APP_CERTAIN)
                .in("accounting-and-finance")
                .with("headquarters", "GB"),
            Mention.of("Borg X", "https://borgx.test", Evidence.APP_CERTAIN)
                .in("accounting-and-finance"));
  }

  @Test
  void aCrawlerIsItsSenderWhereThePageCarriesTheName() throws IOException {
    String crawlers =
        """
        [{"pattern": "AcmeBot\\\\/", "url": "https://acme.test/bot"},
         {"pattern": "Strange", "url": "https://elsewhere.test"},
         {"pattern": "[cC]url", "url": "https://curl.test"},
         {"pattern": "Homeless"}]
        """;

    List<Mention> mentions =
        new CrawlerUserAgents().extract(InMemoryPackage.with("crawler-user-agents.json", crawlers));

    assertThat(mentions)
        .containsExactly(Mention.of("Acme", "https://acme.test/bot", Evidence.APP_POSSIBLE));
  }

  @Test
  void aProviderOfAnApiIsNamedByItsHeadAlone() throws IOException {
    String described =
        """
        {"openapi": "3.0.0", "servers": [{"url": "https://api.acme.test"}],
         "info": {"title": "Acme Payments API", "description": "long text", "termsOfService": "https://acme.test/terms",
                  "x-providerName": "acme.test", "x-apisguru-categories": ["payment"]}, "paths": {}}
        """;
    String unnamed = "{\"info\": {\"title\": \"Weather API\", \"x-providerName\": \"borg.test\"}}";

    List<Mention> mentions =
        new OpenApiDirectory()
            .extract(
                InMemoryPackage.with("api/acme.test.json", described)
                    .and("api/borg.test.json", unnamed));

    assertThat(mentions)
        .containsExactly(
            Mention.of("Acme Payments", "acme.test", Evidence.APP_LIKELY)
                .in("accounting-and-finance")
                .with("termsOfService", "https://acme.test/terms"));
  }

  @Test
  void aBidderIsTakenAtItsMaintainersDomain() throws IOException {
    String own = "Module Name: Acme Bid Adapter\nMaintainer: prebid@acme.test\n";
    String agency = "Module Name: Borg Bidder Adapter\nMaintainer: dev@agency.test\n";

    List<Mention> mentions =
        new PrebidBidders()
            .extract(
                InMemoryPackage.with("modules/acmeBidAdapter.md", own)
                    .and("modules/borgBidAdapter.md", agency));

    assertThat(mentions)
        .containsExactly(Mention.of("Acme", "acme.test", Evidence.TRACKER_CERTAIN).in("marketing"));
  }

  @Test
  void mailProvidersAndReferersGiveNamesAndHosts() throws IOException {
    assertThat(
            new EmailProviderLinks()
                .extract(
                    InMemoryPackage.with(
                        "dist/providers/emailproviders.json",
                        "{\"providers\": [{\"companyProvider\": \"Acme Mail\", \"loginUrl\": \"https://mail.acme.test\", \"domains\": [\"acme.test\"]}]}")))
        .containsExactly(
            Mention.of("Acme Mail", "https://mail.acme.test", Evidence.APP_CERTAIN)
                .at(List.of("acme.test"))
                .in("webmail"));
    assertThat(
            new Referers()
                .extract(
                    InMemoryPackage.with(
                        "data/referers.yml",
                        "unknown:\n  X:\n    domains: [x.test]\nsocial:\n  Acme:\n    domains: [acme.test, m.acme.test]\n")))
        .containsExactly(
            Mention.of("Acme", "acme.test", Evidence.APP_LIKELY)
                .at(List.of("acme.test", "m.acme.test"))
                .in("social-network"));
  }

  @Test
  void aPlatformHasAllTheDomainsOfItsLinks() throws IOException {
    assertThat(
            new SocialLinkParser()
                .extract(
                    InMemoryPackage.with(
                        "dist/esm/utils/parse/platforms/acme/index.js",
                        "const domains = ['acme.test', 'ac.me'];\nexport const acme = {\n  name: 'Acme',\n")))
        .containsExactly(
            Mention.of("Acme", "acme.test", Evidence.APP_CERTAIN)
                .at(List.of("acme.test", "ac.me"))
                .mostlyIn("social-network"));
  }

  @Test
  void consentAndLogoListsTellTheKindByTheirGroups() throws IOException {
    String services =
        """
        tarteaucitron.services.acme = {
            "key": "acme",
            "type": "ads",
            "name": "Acme (banner)",
            "uri": "https://acme.test/terms",
        """;
    String icons =
        """
        [{"fullTitle": "Acme (Borg)", "desc": "https://acme.test", "group": "provider"},
         {"fullTitle": "Model", "desc": "https://model.test", "group": "model"}]
        """;

    assertThat(
            new Tarteaucitron()
                .extract(InMemoryPackage.with("tarteaucitron.services.js", services)))
        .containsExactly(
            Mention.of("Acme", "https://acme.test/terms", Evidence.TRACKER_LIKELY)
                .mostlyIn("marketing"));
    assertThat(new LobehubIcons().extract(InMemoryPackage.with("es/toc.json", icons)))
        .extracting(Mention::name, Mention::evidence)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("Acme", Evidence.APP_LIKELY),
            org.assertj.core.api.Assertions.tuple("Model", Evidence.APP_POSSIBLE));
  }
}
