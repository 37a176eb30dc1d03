package io.gnomon.catalog.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.app.AppLayer;
import io.gnomon.catalog.app.AppVendor;
import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.app.ListedDomain;
import io.gnomon.catalog.app.ListedDomain.Review;
import io.gnomon.catalog.app.LocalPart;
import io.gnomon.catalog.app.stored.RatedAppStore.RatedApp;
import io.gnomon.catalog.score.Rating;
import io.gnomon.catalog.score.RiskLevel;
import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.host.HostName;
import io.gnomon.testing.Contracts;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CloudAppMessageTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final PublishedVersion FIRST = new PublishedVersion(null, 1);

  private static final CloudApp DROPBOX =
      new CloudApp(
          "dropbox",
          "Dropbox",
          new AppVendor("dropbox", "Dropbox, Inc."),
          "cloud-storage",
          AppLayer.CURATED,
          AppKind.APP,
          List.of(
              ListedDomain.of(domain("dropbox.com", null)),
              ListedDomain.of(domain("db.tt", null)),
              ListedDomain.of(domain("example.com", "/dropbox")),
              new ListedDomain(domain("dropbox.cdn.example", null), true, Review.NONE),
              new ListedDomain(domain("dropbox.example", null), false, Review.PENDING),
              new ListedDomain(domain("dropbox.org", null), false, Review.ACCEPTED)),
          List.of(),
          new LocalPart(List.of("203.0.113.0/24", "2001:db8::/32"), List.of("status.dropbox.com")),
          List.of("Drop box"));

  @Test
  void theMessageIsTheGoldenExample() throws IOException {
    var message = message(new BigDecimal("7.4"), "0.62", new PublishedVersion(2L, 12));

    assertThat(message).isEqualTo(Contracts.example("catalog/cloud-app"));
    Contracts.assertValid("catalog/cloud-app", message);
  }

  @Test
  void withoutAScoreThereIsNoCoverageEither() throws IOException {
    var message = message(null, "0.00", FIRST);

    assertThat(message.has("score")).isFalse();
    assertThat(message.has("coverage")).isFalse();
    Contracts.assertValid("catalog/cloud-app", message);
  }

  @Test
  void whatIsNotKnownIsAbsent() throws IOException {
    var app =
        new CloudApp(
            "custom.portal",
            "Portal",
            null,
            "crm",
            AppLayer.CUSTOM,
            AppKind.APP,
            List.of(),
            List.of(),
            LocalPart.NONE,
            List.of());

    var message = message(app, null, "0.00", FIRST);

    assertThat(message.has("vendor")).isFalse();
    assertThat(message.has("ipRanges")).isFalse();
    assertThat(message.has("excludedHosts")).isFalse();
    assertThat(message.has("epoch")).isFalse();
    Contracts.assertValid("catalog/cloud-app", message);
  }

  private static AppDomain domain(String host, @Nullable String path) {
    return new AppDomain("dropbox", HostName.of(host), path);
  }

  private static JsonNode message(
      @Nullable BigDecimal score, String coverage, PublishedVersion version) throws IOException {
    return message(DROPBOX, score, coverage, version);
  }

  private static JsonNode message(
      CloudApp app, @Nullable BigDecimal score, String coverage, PublishedVersion version)
      throws IOException {
    var rating = new Rating(score, new BigDecimal(coverage), RiskLevel.UNKNOWN, false);
    var message =
        CloudAppMessage.of(new RatedApp(app, rating, version.revision()), version.epoch());
    return JSON.readTree(JSON.writeValueAsBytes(message));
  }
}
