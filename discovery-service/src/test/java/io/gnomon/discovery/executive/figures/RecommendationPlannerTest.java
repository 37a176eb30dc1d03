package io.gnomon.discovery.executive.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.breakdown.DiscoveredApp;
import io.gnomon.discovery.catalog.AppKind;
import io.gnomon.discovery.catalog.CloudApp;
import io.gnomon.discovery.report.KindTotals;
import io.gnomon.discovery.report.ReportTotals;
import io.gnomon.discovery.report.UsageMeasures;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecommendationPlannerTest {

  private static final AppList NOBODY = list(0, 0);
  private static final ReportTotals QUIET = totals(1_000, 99);

  @Test
  void quietFiguresAskForNothing() {
    var facts = new RecommendationFacts(NOBODY, NOBODY, NOBODY, NOBODY, list(3, 99), QUIET);

    assertThat(RecommendationPlanner.plan(facts)).isEmpty();
  }

  @Test
  void eachRuleGivesItsReason() {
    var some = list(2, 100);
    var facts = new RecommendationFacts(some, some, some, some, some, totals(900, 100));

    var plan = RecommendationPlanner.plan(facts);

    assertThat(plan)
        .extracting(Recommendation::reason)
        .satisfiesExactly(
            reason ->
                assertThat(reason).startsWith("2 apps tagged unsanctioned had 7 transactions"),
            reason -> assertThat(reason).startsWith("2 apps of high risk without a tag have 3 or"),
            reason -> assertThat(reason).startsWith("2 apps of high risk came up for the first"),
            reason ->
                assertThat(reason).startsWith("2 apps took 10 % of all uploads or more each, 200"),
            reason -> assertThat(reason).startsWith("Of 2 apps without a tag and with 3 or more"),
            reason -> assertThat(reason).startsWith("5 domains in no catalog made up 100 bytes"));
  }

  @Test
  void aFewExamplesAreEnough() {
    var facts = new RecommendationFacts(list(8, 1), NOBODY, NOBODY, NOBODY, NOBODY, QUIET);

    assertThat(RecommendationPlanner.plan(facts).get(0).examples()).hasSize(3);
  }

  private static AppList list(int apps, long uploads) {
    var shown = IntStream.range(0, apps).mapToObj(i -> app("app-" + i, uploads)).toList();
    return new AppList(shown, new AppSum(apps, 4, bytes(7, 50)));
  }

  private static DiscoveredApp app(String id, long uploads) {
    return new DiscoveredApp(CloudApp.unknown(id), null, 4L, null, null, bytes(1, uploads));
  }

  /** Everything is uploaded. */
  private static UsageMeasures bytes(long transactions, long bytes) {
    return new UsageMeasures(transactions, bytes, bytes, 0, null, null);
  }

  /** Of apps and of domains that belong to none. */
  private static ReportTotals totals(long ofApps, long ofDomains) {
    var kinds = new KindTotals(AppKind.APP, 9, bytes(1, ofApps));
    return new ReportTotals(List.of(kinds), 5, bytes(1, ofDomains), 1, 1, 1);
  }
}
