package io.gnomon.catalog.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.catalog.Contracts;
import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.score.Rating;
import io.gnomon.catalog.score.RiskLevel;
import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.host.HostName;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CloudAppMessageTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final CloudApp DROPBOX =
      new CloudApp(
          "dropbox",
          "Dropbox",
          "Dropbox, Inc.",
          "cloud-storage",
          List.of(
              new AppDomain("dropbox", HostName.of("dropbox.com")),
              new AppDomain("dropbox", HostName.of("db.tt")),
              new AppDomain("dropbox", HostName.of("example.com"), "/dropbox")),
          List.of());

  @Test
  void theMessageIsTheGoldenExample() throws IOException {
    var message = message(new BigDecimal("7.4"), "0.62", 12);

    assertThat(message).isEqualTo(Contracts.cloudAppExample());
    Contracts.assertIsCloudApp(message);
  }

  @Test
  void withoutAScoreThereIsNoCoverageEither() throws IOException {
    var message = message(null, "0.00", 1);

    assertThat(message.has("score")).isFalse();
    assertThat(message.has("coverage")).isFalse();
    Contracts.assertIsCloudApp(message);
  }

  private static JsonNode message(@Nullable BigDecimal score, String coverage, long revision)
      throws IOException {
    var rating = new Rating(score, new BigDecimal(coverage), RiskLevel.UNKNOWN, false);
    var message = CloudAppMessage.of(DROPBOX, rating, revision);
    return JSON.readTree(JSON.writeValueAsBytes(message));
  }
}
