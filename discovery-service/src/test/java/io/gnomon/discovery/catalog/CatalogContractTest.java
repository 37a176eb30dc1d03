package io.gnomon.discovery.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.discovery.Contracts;
import io.gnomon.discovery.catalog.CatalogNews.Known;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CatalogContractTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void theExampleOfTheContractIsRead() throws IOException {
    var app = example();

    assertThat(app.id()).isEqualTo("dropbox");
    assertThat(app.score()).isEqualByComparingTo(new BigDecimal("7.4"));
    assertThat(app.domains()).contains(new CatalogApp.Domain("example.com", "/dropbox", false));
    assertThat(app.standing())
        .extracting(CatalogApp.Domain::host)
        .contains("dropbox.cdn.example", "dropbox.org")
        .doesNotContain("dropbox.example");
    assertThat(app.ipRanges()).containsExactly("203.0.113.0/24", "2001:db8::/32");
    assertThat(app.excludedHosts()).containsExactly("status.dropbox.com");
    assertThat(app.revision()).isEqualTo(12);
  }

  @Test
  void onlyAGreaterRevisionIsNews() throws IOException {
    var news = new CatalogNews("dropbox", example(), NOON);

    assertThat(news.isNewTo(null)).isTrue();
    assertThat(news.isNewTo(new Known(11L, NOON))).isTrue();
    assertThat(news.isNewTo(new Known(12L, NOON.minusSeconds(9)))).isFalse();
  }

  @Test
  void readingTheTopicAgainDoesNotBringBackWhatIsGone() throws IOException {
    var goneAtNoon = new Known(null, NOON);

    assertThat(new CatalogNews("dropbox", example(), NOON.minusSeconds(9)).isNewTo(goneAtNoon))
        .isFalse();
    assertThat(new CatalogNews("dropbox", example(), NOON.plusSeconds(9)).isNewTo(goneAtNoon))
        .isTrue();
    for (var known : List.of(goneAtNoon, new Known(12L, NOON.plusSeconds(9)))) {
      assertThat(new CatalogNews("dropbox", null, NOON).isNewTo(known)).isFalse();
    }
    assertThat(new CatalogNews("dropbox", null, NOON).isNewTo(new Known(12L, NOON.minusSeconds(9))))
        .isTrue();
  }

  private static CatalogApp example() throws IOException {
    var app =
        CatalogFollower.read(
            new ObjectMapper().writeValueAsBytes(Contracts.example("catalog/cloud-app")));
    return Objects.requireNonNull(app);
  }
}
