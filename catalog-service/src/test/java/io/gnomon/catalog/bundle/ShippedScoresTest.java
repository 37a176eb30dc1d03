package io.gnomon.catalog.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import io.gnomon.catalog.app.AssessedApp;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.score.Points;
import io.gnomon.catalog.score.PriorBasis;
import io.gnomon.catalog.score.Rating;
import io.gnomon.catalog.score.RiskLevel;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the risk model makes of the catalog that ships: would an officer believe it? */
class ShippedScoresTest {

  private static final int MIN_AS_EXPECTED = 56;
  private static final int MIN_RATED = 2_000;
  private static final int MIN_OF_THE_WORST = 300;
  private static final BigDecimal WORST = BigDecimal.ONE;
  private static final Splitter TABS = Splitter.on('\t');

  private static final Map<String, Rating> RATINGS = ratings();

  /** What an officer expects of an app. */
  private record Expected(String app, RiskLevel level) {}

  @Test
  void wellKnownAppsAreOfTheLevelThatAnOfficerExpects() throws IOException {
    var expected = expected();
    var others = new ArrayList<String>();
    for (var each : expected) {
      var rating = Objects.requireNonNull(RATINGS.get(each.app()), each.app());
      if (rating.risk() != each.level()) {
        others.add("%s: %s %s".formatted(each, rating.risk(), rating.score()));
      }
    }

    assertThat(expected).hasSize(60);
    assertThat(others).hasSizeLessThanOrEqualTo(expected.size() - MIN_AS_EXPECTED);
  }

  @Test
  void enoughIsKnownOfThousandsOfApps() {
    var minCoverage = ShippedRiskModel.MODEL.bands().minCoverage();

    assertThat(RATINGS.values())
        .filteredOn(rating -> rating.coverage().compareTo(minCoverage) >= 0)
        .hasSizeGreaterThanOrEqualTo(MIN_RATED);
  }

  /** Without the age of the domain, for which the probe asks another server. */
  @Test
  void whatTheProbeSeesIsEnoughForARiskLevel() {
    var model = ShippedRiskModel.MODEL;
    var facts =
        Stream.of(
                "validCertificateName",
                "trustedCertificate",
                "headerContentSecurityPolicy",
                "headerStrictTransportSecurity",
                "headerXContentTypeOptions",
                "headerXFrameOptions",
                "secureCookies",
                "securityTxt")
            .map(id -> new Fact(id, "true", "probe", LocalDate.EPOCH))
            .collect(Collectors.toCollection(ArrayList::new));
    facts.add(new Fact("encryptionProtocol", "tls1_3", "probe", LocalDate.EPOCH));

    var rating =
        model.rate(new PriorBasis("productivity", "app", null), Points.of(facts, model.factors()));

    assertThat(rating.risk()).isEqualTo(RiskLevel.MEDIUM);
  }

  @Test
  void atMostHalfOfTheRatedAppsAreOfLowRisk() {
    long rated = RATINGS.size() - count(RiskLevel.UNKNOWN);

    assertThat(count(RiskLevel.LOW)).isLessThanOrEqualTo(rated / 2);
    assertThat(count(RiskLevel.HIGH)).isPositive();
    assertThat(count(RiskLevel.MEDIUM)).isPositive();
  }

  @Test
  void theWorstAreHundreds() {
    assertThat(RATINGS.values())
        .filteredOn(rating -> rating.score() != null && rating.score().compareTo(WORST) <= 0)
        .hasSizeGreaterThanOrEqualTo(MIN_OF_THE_WORST);
  }

  @Test
  void anAppWhoseRiskIsUnknownHasNoScoreAndEveryOtherHasOne() {
    assertThat(RATINGS.values())
        .allMatch(rating -> (rating.score() == null) == (rating.risk() == RiskLevel.UNKNOWN));
  }

  private static long count(RiskLevel level) {
    return RATINGS.values().stream().filter(rating -> rating.risk() == level).count();
  }

  private static Map<String, Rating> ratings() {
    var ratings = new TreeMap<String, Rating>();
    for (var app : ShippedCatalog.APPS) {
      ratings.put(app.id(), AssessedApp.of(app, ShippedRiskModel.MODEL, null).rating());
    }
    return ratings;
  }

  private static List<Expected> expected() throws IOException {
    var lines =
        Resources.readLines(
            Resources.getResource("score/expected-levels.tsv"), StandardCharsets.UTF_8);
    return lines.stream()
        .filter(line -> !line.startsWith("#"))
        .map(TABS::splitToList)
        .map(fields -> new Expected(fields.get(0), RiskLevel.of(fields.get(1))))
        .toList();
  }
}
