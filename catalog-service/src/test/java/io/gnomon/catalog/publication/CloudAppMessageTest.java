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
import io.gnomon.catalog.app.RatedAppStore.RatedApp;
import io.gnomon.catalog.bundle.ShippedFactors;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.publication.CloudAppPublisher.PublishedFactors;
import io.gnomon.catalog.score.Rating;
import io.gnomon.catalog.score.RiskLevel;
import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.host.HostName;
import io.gnomon.testing.Contracts;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
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
          List.of(
              fact("headquarters", "US"),
              fact("iso27001", "true"),
              fact("founded", "2007"),
              fact("latestBreach", "2022-10-14"),
              fact("itar", "notApplicable"),
              fact("dataAtRestEncryption", "aes"),
              fact("homepage", "https://www.dropbox.com"),
              fact("hostingCompany", "Dropbox and AWS")),
          new LocalPart(List.of("203.0.113.0/24", "2001:db8::/32"), List.of("status.dropbox.com")),
          List.of("Drop box"));

  @Test
  void theMessageIsTheGoldenExample() throws IOException {
    var rating = rating(new BigDecimal("7.4"), "0.62", RiskLevel.MEDIUM);

    var message = message(DROPBOX, rating, new PublishedVersion(2L, 12));

    assertThat(message).isEqualTo(Contracts.example("catalog/cloud-app"));
    Contracts.assertValid("catalog/cloud-app", message);
  }

  @Test
  void theVersionOfAMessageThatALaterProcessWroteIsRead() throws IOException {
    var later = Contracts.laterExample("catalog/cloud-app");

    assertThat(JSON.treeToValue(later, PublishedVersion.class))
        .isEqualTo(new PublishedVersion(2L, 12));
  }

  @Test
  void anAppOfUnknownRiskHasNeitherScoreNorCoverage() throws IOException {
    var message = message(DROPBOX, rating(null, "0.04", RiskLevel.UNKNOWN), FIRST);

    assertThat(message.get("riskLevel").asText()).isEqualTo("unknown");
    assertThat(message.has("score")).isFalse();
    assertThat(message.has("coverage")).isFalse();
    assertThat(message.get("factors").get("iso27001").asBoolean()).isTrue();
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

    var message = message(app, rating(null, "0.00", RiskLevel.UNKNOWN), FIRST);

    assertThat(message.has("vendor")).isFalse();
    assertThat(message.has("factors")).isFalse();
    assertThat(message.has("ipRanges")).isFalse();
    assertThat(message.has("excludedHosts")).isFalse();
    assertThat(message.has("epoch")).isFalse();
    Contracts.assertValid("catalog/cloud-app", message);
  }

  private static AppDomain domain(String host, @Nullable String path) {
    return new AppDomain("dropbox", HostName.of(host), path);
  }

  private static Fact fact(String factorId, String value) {
    return new Fact(factorId, value, "A test", LocalDate.of(2026, 3, 1));
  }

  private static Rating rating(@Nullable BigDecimal score, String coverage, RiskLevel level) {
    return new Rating(score, new BigDecimal(coverage), level, false);
  }

  private static JsonNode message(CloudApp app, Rating rating, PublishedVersion version)
      throws IOException {
    var rated = new RatedApp(app, rating, version.revision());
    var values = PublishedFactors.of(app.facts(), ShippedFactors.ALL);
    var message = CloudAppMessage.of(rated, values, version.epoch());
    return JSON.readTree(JSON.writeValueAsBytes(message));
  }
}
