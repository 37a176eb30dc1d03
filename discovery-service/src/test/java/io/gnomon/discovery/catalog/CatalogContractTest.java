package io.gnomon.discovery.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.discovery.catalog.CloudAppChange.Stored;
import io.gnomon.testing.Contracts;
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
    assertThat(app.vendor()).isEqualTo("Dropbox, Inc.");
    assertThat(app.risk().factors())
        .isEqualTo(Contracts.laterExample("catalog/cloud-app").get("factors"));
    assertThat(app.risk().score()).isEqualByComparingTo(new BigDecimal("7.4"));
    assertThat(RiskLevel.of(app.risk().riskLevel())).isEqualTo(RiskLevel.MEDIUM);
    assertThat(app.domains())
        .contains(new CloudAppMessage.Domain("example.com", "/dropbox", false));
    assertThat(app.activeDomains())
        .extracting(CloudAppMessage.Domain::host)
        .contains("dropbox.cdn.example", "dropbox.org")
        .doesNotContain("dropbox.example");
    assertThat(app.ipRanges()).containsExactly("203.0.113.0/24", "2001:db8::/32");
    assertThat(app.excludedHosts()).containsExactly("status.dropbox.com");
    assertThat(app.revision()).isEqualTo(12);
  }

  @Test
  void aLevelThatIsAbsentOrNewIsUnknown() {
    assertThat(RiskLevel.of(null)).isEqualTo(RiskLevel.UNKNOWN);
    assertThat(RiskLevel.of("extreme")).isEqualTo(RiskLevel.UNKNOWN);
  }

  @Test
  void onlyAGreaterRevisionIsNewer() throws IOException {
    var change = new CloudAppChange("dropbox", example(), NOON);

    assertThat(change.isNewerThan(null)).isTrue();
    assertThat(change.isNewerThan(new Stored(2, 11L, NOON))).isTrue();
    assertThat(change.isNewerThan(new Stored(2, 12L, NOON.minusSeconds(9)))).isFalse();
  }

  @Test
  void aGreaterEpochIsNewerWhateverTheRevision() throws IOException {
    var restored = new CloudAppChange("dropbox", example(2), NOON);

    assertThat(restored.isNewerThan(new Stored(1, 900L, NOON.plusSeconds(9)))).isTrue();
    assertThat(restored.isNewerThan(new Stored(2, 12L, NOON))).isFalse();
    assertThat(restored.isNewerThan(new Stored(3, 1L, NOON))).isFalse();
  }

  @Test
  void readingTheTopicAgainDoesNotBringBackWhatIsGone() throws IOException {
    var goneAtNoon = new Stored(1, null, NOON);

    assertThat(
            new CloudAppChange("dropbox", example(), NOON.minusSeconds(9)).isNewerThan(goneAtNoon))
        .isFalse();
    assertThat(
            new CloudAppChange("dropbox", example(), NOON.plusSeconds(9)).isNewerThan(goneAtNoon))
        .isTrue();
    for (var known : List.of(goneAtNoon, new Stored(1, 12L, NOON.plusSeconds(9)))) {
      assertThat(new CloudAppChange("dropbox", null, NOON).isNewerThan(known)).isFalse();
    }
    assertThat(
            new CloudAppChange("dropbox", null, NOON)
                .isNewerThan(new Stored(1, 12L, NOON.minusSeconds(9))))
        .isTrue();
  }

  private static CloudAppMessage example(int epoch) throws IOException {
    var message = Contracts.laterExample("catalog/cloud-app");
    message.put("epoch", epoch);
    return Objects.requireNonNull(
        CloudAppFollower.read(new ObjectMapper().writeValueAsBytes(message)));
  }

  private static CloudAppMessage example() throws IOException {
    var app =
        CloudAppFollower.read(
            new ObjectMapper().writeValueAsBytes(Contracts.laterExample("catalog/cloud-app")));
    return Objects.requireNonNull(app);
  }
}
