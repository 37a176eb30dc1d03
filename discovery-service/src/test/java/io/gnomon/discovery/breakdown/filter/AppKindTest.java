package io.gnomon.discovery.breakdown.filter;

import static io.gnomon.discovery.TestDevice.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.Reports;
import io.gnomon.discovery.TestDevice;
import io.gnomon.discovery.Topics;
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

/** Apps, shops and trackers, on a day that no other test uses. */
@QuarkusTest
@DiscoveryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppKindTest {

  private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).minusDays(70);
  private static final Instant NOON = DAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
  private static final String RANGE = "?limit=500&from=" + DAY + "&to=" + DAY;
  private static final String ALL_KINDS =
      "&kind=app&kind=consumerService&kind=retailBrand&kind=tracker";

  @SuppressWarnings("NullAway.Init") // set by Quarkus
  @TestHTTPResource
  URI service;

  @BeforeAll
  void oneVisitToEachKind() {
    RestAssured.port = service.getPort(); // set before each test only
    Topics.telemetry(true);
    app("kinds-app", Map.of("score", 4.5, "coverage", 0.42, "riskLevel", "medium"));
    app("kinds-shop", Map.of("kind", "retailBrand"));
    app("kinds-tracker", Map.of("kind", "tracker"));
    app("kinds-new", Map.of("kind", "somethingNew"));
    new TestDevice()
        .sends(visit("kinds-app"), visit("kinds-shop"), visit("kinds-tracker"), visit("kinds-new"));
    Reports.await(
        "endpoint-users/apps" + RANGE + ALL_KINDS, apps -> apps.getList("items").size() == 4);
  }

  private static void app(String id, Map<String, Object> parts) {
    var all = new HashMap<>(parts);
    all.put("domains", List.of(Map.of("host", id + ".example")));
    Topics.app(id, all);
  }

  private static String visit(String app) {
    return line(NOON, "kinds-ada", app + ".example", "", 10);
  }

  @Test
  void aListOfAppsLeavesTrackersOutUnlessAsked() {
    assertThat(Reports.values("endpoint-users/apps" + RANGE, "app.id"))
        .containsExactlyInAnyOrder("kinds-app", "kinds-shop", "kinds-new");
    assertThat(Reports.values("endpoint-users/apps" + RANGE + "&kind=Tracker", "app.id"))
        .containsExactly("kinds-tracker");
    assertThat(
            Reports.values(
                "endpoint-users/apps" + RANGE + "&kind=tracker&kind=retailBrand", "app.id"))
        .containsExactlyInAnyOrder("kinds-tracker", "kinds-shop");
    assertThat(Reports.values("endpoint-users/users/kinds-ada/apps" + RANGE, "app.id"))
        .doesNotContain("kinds-tracker")
        .hasSize(3);
    for (var sort : List.of("traffic", "transactions", "users", "name", "score")) {
      assertThat(Reports.values("endpoint-users/apps" + RANGE + "&sort=" + sort, "app.id"))
          .as(sort)
          .hasSize(3);
    }
  }

  @Test
  void anUnknownKindIsAnApp() {
    var item = Reports.awaitItem("endpoint-users/apps" + RANGE, "app.id", "kinds-new");

    assertThat(String.valueOf(item.get("app"))).contains("kind=app");
  }

  @Test
  void coverageStandsBesideTheScore() {
    var item = Reports.awaitItem("endpoint-users/apps" + RANGE, "app.id", "kinds-app");

    assertThat(String.valueOf(item.get("app"))).contains("score=4.5", "coverage=0.42");
  }

  @Test
  void totalsCoverAllKindsAndSayWhichIsWhich() {
    var report = Reports.get("endpoint-users" + RANGE.replace("limit=500&", ""));

    assertThat(report.getInt("transactions")).isEqualTo(4);
    assertThat(report.getInt("apps")).isEqualTo(3);
    assertThat(report.getInt("trackers")).isEqualTo(1);
    assertThat(report.getInt("contents.kinds.find { it.kind == 'tracker' }.transactions"))
        .isEqualTo(1);
    assertThat(report.getInt("contents.kinds.find { it.kind == 'app' }.apps")).isEqualTo(2);
    assertThat(report.getInt("contents.uncatalogued.transactions")).isZero();
  }

  @Test
  void theNumberOfAppsOfAUserIsThatOfTheList() {
    var users = "endpoint-users/users" + RANGE;
    var apps = "items.find { it.user.id == 'kinds-ada' }.apps";

    assertThat(Reports.get(users).getInt(apps)).isEqualTo(3);
    assertThat(Reports.get(users + ALL_KINDS).getInt(apps)).isEqualTo(4);
  }
}
