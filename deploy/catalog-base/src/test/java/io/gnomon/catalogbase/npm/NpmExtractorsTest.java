package io.gnomon.catalogbase.npm;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalogbase.InMemoryPackage;
import io.gnomon.catalogbase.source.Evidence;
import io.gnomon.catalogbase.source.Mention;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class NpmExtractorsTest {

  @Test
  void aThirdPartyHasItsOwnerItsDomainsAndItsCategory() throws IOException {
    String entities =
        """
        [{"name": "Acme Chat", "company": "Acme", "homepage": "https://acme.test/chat", "category": "customer-success",
          "domains": ["*.acme.test", "acme-cdn.test"]},
         {"name": "Acme Ads", "category": "ad", "domains": ["ads.acme.test"]},
         {"name": "Nowhere", "category": "ad", "domains": []}]
        """;

    List<Mention> mentions =
        new ThirdPartyWeb().extract(InMemoryPackage.with("dist/entities.json", entities));

    assertThat(mentions)
        .containsExactly(
            Mention.of("Acme Chat", "https://acme.test/chat", Evidence.APP_LIKELY)
                .at(List.of("*.acme.test", "acme-cdn.test"))
                .in("customer-support")
                .of("Acme"),
            Mention.of("Acme Ads", "ads.acme.test", Evidence.TRACKER_CERTAIN)
                .at(List.of("ads.acme.test"))
                .in("marketing"));
  }

  @Test
  void ofTechnologiesOnlyServicesAreTaken() throws IOException {
    String technologies =
        """
        {"Acme Forms": {"cats": [73], "saas": true, "website": "https://acme.test"},
         "Acme.js": {"cats": [59], "website": "https://acmejs.test"},
         "Acme Banner": {"cats": [36], "saas": true, "website": "https://acmebanner.test"},
         "Acme Pay": {"cats": [41], "website": "https://acmepay.test"},
         "Homeless": {"cats": [41], "saas": true}}
        """;

    List<Mention> mentions =
        new Wappalyzer().extract(InMemoryPackage.with("technologies/a.json", technologies));

    assertThat(mentions)
        .containsExactly(
            Mention.of("Acme Forms", "https://acme.test", Evidence.APP_LIKELY).in("marketing"),
            Mention.of("Acme Banner", "https://acmebanner.test", Evidence.TRACKER_CERTAIN)
                .in("marketing"),
            Mention.of("Acme Pay", "https://acmepay.test", Evidence.APP_POSSIBLE)
                .in("accounting-and-finance"));
  }

  @Test
  void aServiceThatHasEndedIsNotTakenFromTheStatusPages() throws IOException {
    String code =
        """
        const name$1 = "Acme";
        const statusPageUrl$1 = "https://status.acme.test/";
        const domains$1 = [
            "acme.test",
            "*.acme.test"
        ];
        const isServiceDefunct$1 = false;
        const name$2 = "Past";
        const statusPageUrl$2 = "https://status.past.test/";
        const domains$2 = [
            "past.test"
        ];
        const isServiceDefunct$2 = true;
        """;

    List<Mention> mentions =
        new StatusPageList().extract(InMemoryPackage.with("dist/esm/index.mjs", code));

    assertThat(mentions)
        .containsExactly(
            Mention.of("Acme", "acme.test", Evidence.APP_CERTAIN)
                .at(List.of("acme.test", "*.acme.test")));
  }

  @Test
  void anEmbedProviderHasTheHostsOfItsSchemes() throws IOException {
    String providers =
        """
        [{"provider_name": "Acme", "provider_url": "https://acme.test",
          "endpoints": [{"schemes": ["https://play.acme.test/*", "https://media.customer.test/*"], "url": "https://api.acme.test/oembed"}]}]
        """;

    List<Mention> mentions =
        new OembedProviders().extract(InMemoryPackage.with("providers.json", providers));

    assertThat(mentions)
        .containsExactly(
            Mention.of("Acme", "https://acme.test", Evidence.APP_LIKELY)
                .at(List.of("https://play.acme.test/*", "https://api.acme.test/oembed"))
                .mostlyIn("content-sharing"));
  }

  @Test
  void anIconCountsAloneOnlyWhereSomebodyLookedAtTheBrand() throws IOException {
    String icons =
        """
        [{"title": "Alamy", "source": "https://www.alamy.com"},
         {"title": "KLM", "source": "https://www.klm.com"},
         {"title": "Acme.js", "source": "https://acme.test/brand"}]
        """;

    List<Mention> mentions =
        new SimpleIcons().extract(InMemoryPackage.with("data/simple-icons.json", icons));

    assertThat(mentions)
        .extracting(Mention::evidence)
        .containsExactly(Evidence.APP_LIKELY, Evidence.CONSUMER, Evidence.NAME_ONLY);
  }
}
