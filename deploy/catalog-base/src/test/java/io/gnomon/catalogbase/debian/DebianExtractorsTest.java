package io.gnomon.catalogbase.debian;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalogbase.InMemoryPackage;
import io.gnomon.catalogbase.source.Evidence;
import io.gnomon.catalogbase.source.Mention;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DebianExtractorsTest {

  private static final String PYTHON = "usr/lib/python3/dist-packages/";

  @Test
  void aSiteWithUserNamesLosesTheWordForumAndTheCountry() throws IOException {
    String sites =
        """
        {"$schema": "data.schema.json",
         "Acme Forum": {"urlMain": "https://acme.test/", "url": "https://acme.test/{}"},
         "babyRU": {"urlMain": "https://baby.test/"}}
        """;

    List<Mention> mentions =
        new Sherlock()
            .extract(InMemoryPackage.with(PYTHON + "sherlock_project/resources/data.json", sites));

    assertThat(mentions)
        .containsExactly(
            Mention.of("Acme", "https://acme.test/", Evidence.APP_CERTAIN)
                .mostlyIn("social-network"),
            Mention.of("baby", "https://baby.test/", Evidence.APP_CERTAIN)
                .mostlyIn("social-network"));
  }

  @Test
  void searchEnginesAndSocialNetworksHaveAllTheirHosts() throws IOException {
    String folder = "usr/share/php/matomo/searchengine-and-social-list/";
    String socials = "Acme:\n  - acme.test\n  - acme.test.de\nOdd%2B:\n  - odd.test\n";
    String engines =
        "Seek:\n  -\n    urls:\n      - seek.test\n  -\n    urls:\n      - 'seek.{}'\n";

    List<Mention> mentions =
        new SearchAndSocialList()
            .extract(
                InMemoryPackage.with(folder + "Socials.yml", socials)
                    .and(folder + "SearchEngines.yml", engines));

    assertThat(mentions)
        .containsExactly(
            Mention.of("Acme", "acme.test", Evidence.APP_LIKELY)
                .at(List.of("acme.test", "acme.test.de"))
                .in("social-network"),
            Mention.of("Seek", "seek.test", Evidence.APP_LIKELY)
                .at(List.of("seek.test", "seek.{}")));
  }

  @Test
  void ofSuffixesOnlyTheirOwnersAreTaken() throws IOException {
    String list =
        """
        // ===BEGIN ICANN DOMAINS===
        // ac : https://nic.test/
        ac
        // ===BEGIN PRIVATE DOMAINS===
        // Acme Hosting : https://acme.test
        // Submitted by Somebody <somebody@acme.test>
        acme-tenants.test
        """;

    List<Mention> mentions =
        new PublicSuffixOwners()
            .extract(InMemoryPackage.with("usr/share/publicsuffix/public_suffix_list.dat", list));

    assertThat(mentions)
        .containsExactly(
            Mention.of("Acme Hosting", "https://acme.test", Evidence.APP_POSSIBLE)
                .mostlyIn("hosting-services"));
  }

  @Test
  void aLoginProviderIsTakenAtTheHostThatCarriesItsName() throws IOException {
    String folder = PYTHON + "allauth/socialaccount/providers/acme/";
    String provider =
        "class AcmeProvider(OAuth2Provider):\n    id = \"acme\"\n    name = \"Acme\"\n";
    String views =
        """
            token_url = "https://oauth.elsewhere.test/token"
            authorize_url = "https://login.acme.test/authorize"
        """;

    List<Mention> mentions =
        new Allauth()
            .extract(
                InMemoryPackage.with(folder + "provider.py", provider)
                    .and(folder + "views.py", views));

    assertThat(mentions)
        .containsExactly(Mention.of("Acme", "login.acme.test", Evidence.APP_CERTAIN));
  }

  @Test
  void aMediaSiteIsTakenWhereAClassIsCalledLikeItsHost() throws IOException {
    String code =
        """
        class EveningNewsIE(InfoExtractor):
            _TESTS = [{
                'url': 'https://www.evening-news.test/video/1',
            }, {
                'url': 'https://player.stranger.test/1',
            }]
        class EveningNewsPlaylistIE(EveningNewsIE):
            pass
        """;

    List<Mention> mentions =
        new YtDlp().extract(InMemoryPackage.with(PYTHON + "yt_dlp/extractor/evening.py", code));

    assertThat(mentions)
        .containsExactly(
            Mention.of("Evening News", "www.evening-news.test", Evidence.APP_LIKELY)
                .mostlyIn("news-and-entertainment"));
  }
}
