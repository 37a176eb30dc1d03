package io.gnomon.discovery.breakdown.filter;

import static io.gnomon.discovery.TestDevice.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.Reports;
import io.gnomon.discovery.TestDevice;
import io.gnomon.discovery.Topics;
import io.gnomon.testing.Callers;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Apps of each risk level, on a day that no other test uses. */
@QuarkusTest
@DiscoveryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppRiskTest {

  private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).minusDays(71);
  private static final Instant NOON = DAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
  private static final String APPS = "endpoint-users/apps?limit=500&from=" + DAY + "&to=" + DAY;

  @SuppressWarnings("NullAway.Init") // set by Quarkus
  @TestHTTPResource
  URI service;

  @BeforeAll
  void oneVisitToEachApp() {
    RestAssured.port = service.getPort(); // set before each test only
    Topics.telemetry(true);
    app("risk-high", Map.of("score", 1.5, "coverage", 0.4, "riskLevel", "high"));
    app("risk-low", Map.of("score", 9.1, "coverage", 0.6, "riskLevel", "low"));
    app("risk-unknown", Map.of("riskLevel", "unknown"));
    app("risk-absent", Map.of());
    app("risk-new", Map.of("score", 0.5, "coverage", 0.4, "riskLevel", "somethingNew"));
    app("risk-old", Map.of("score", 10.0, "coverage", 0.01)); // of a catalog without levels
    new TestDevice()
        .sends(
            visit("risk-high"),
            visit("risk-low"),
            visit("risk-unknown"),
            visit("risk-absent"),
            visit("risk-new"),
            visit("risk-old"));
    Reports.await(APPS, apps -> apps.getList("items").size() == 6);
  }

  private static void app(String id, Map<String, Object> parts) {
    var all = new HashMap<>(parts);
    all.put("domains", List.of(Map.of("host", id + ".example")));
    Topics.app(id, all);
  }

  private static String visit(String app) {
    return line(NOON, "risk-ada", app + ".example", "", 10);
  }

  @Test
  void eachAppSaysHowRiskyItIs() {
    assertThat(app("risk-high")).contains("riskLevel=high", "score=1.5");
    assertThat(app("risk-low")).contains("riskLevel=low", "score=9.1");
  }

  @Test
  void anAppOfUnknownRiskHasNoScore() {
    for (var id : List.of("risk-unknown", "risk-absent", "risk-new", "risk-old")) {
      assertThat(app(id)).contains("riskLevel=unknown").doesNotContain("score", "coverage");
    }
  }

  @Test
  void byScoreThoseOfUnknownRiskComeLast() {
    assertThat(Reports.values(APPS + "&sort=score", "app.id"))
        .containsExactly(
            "risk-high", "risk-low", "risk-absent", "risk-new", "risk-old", "risk-unknown");
  }

  @Test
  void appsAreFilteredByRiskLevel() {
    assertThat(Reports.values(APPS + "&riskLevel=high", "app.id")).containsExactly("risk-high");
    assertThat(Reports.values(APPS + "&riskLevel=High&riskLevel=low&sort=name", "app.id"))
        .containsExactly("risk-high", "risk-low");
    assertThat(
            Reports.values(
                APPS.replace("/apps", "/users/risk-ada/apps") + "&riskLevel=unknown", "app.id"))
        .containsExactlyInAnyOrder("risk-unknown", "risk-absent", "risk-new", "risk-old");
    Callers.viewer().get("/api/v1/reports/" + APPS + "&riskLevel=extreme").then().statusCode(400);
  }

  private static String app(String id) {
    return String.valueOf(Reports.awaitItem(APPS, "app.id", id).get("app"));
  }
}
