package io.gnomon.discovery.trend;

import static io.gnomon.discovery.LogSources.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.LogSources;
import io.gnomon.discovery.Reports;
import io.gnomon.discovery.Topics;
import io.gnomon.testing.Callers;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is new and what moved in a log source of its own, what it consists of, and its sites. */
@QuarkusTest
@DiscoveryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrendTest {

  private static final String SOURCE = "trend-proxy";
  private static final String RANGE = "?from=2024-07-10&to=2024-07-19";

  @SuppressWarnings("NullAway.Init") // set by Quarkus
  @TestHTTPResource
  URI service;

  @BeforeAll
  void twentyDays() {
    RestAssured.port = service.getPort(); // set before each test only
    for (var id : List.of("trend-old", "trend-new", "trend-gone")) {
      Topics.app(id, id, 5, id + ".example");
    }
    Topics.app(
        "trend-pixel",
        Map.of("kind", "tracker", "domains", List.of(Map.of("host", "trend-pixel.example"))));
    Topics.tag("trend-new", "monitored");
    LogSources.send(
        SOURCE,
        List.of(
            use("2024-06-01T00:00:00Z", "cyd", "trend-gone.example", 1, 1),
            use("2024-07-09T23:59:59.999Z", "ann", "trend-old.example", 100, 0),
            use("2024-07-09T12:00:00Z", "ann", "trend-gone.example", 10, 0),
            use("2024-07-09T12:00:00Z", "ben", "trend-gone.example", 10, 0),
            use("2024-07-10T00:00:00Z", "ann", "trend-new.example", 60, 0),
            use("2024-07-11T00:00:00Z", "ann", "www.trend-new.example", 5, 0),
            use("2024-07-12T00:00:00Z", "ben", "www.trend-new.example", 5, 0),
            use("2024-07-12T00:00:00Z", "ben", "trend-old.example", 70, 20),
            use("2024-07-19T23:59:59.999Z", "ann", "trend-pixel.example", 40, 0)));
    LogSources.awaitCounted(SOURCE + "?from=2024-06-01&to=2024-07-31", 9);
    Reports.await(SOURCE + "/apps" + RANGE + "&tag=monitored", r -> r.getInt("total") == 1);
  }

  @Test
  void anAppIsNewWhoseFirstTransactionIsOfThatDayOrLater() {
    assertThat(Reports.values(SOURCE + "/new-apps?since=2024-07-10", "app.id"))
        .containsExactly("trend-new");
    assertThat(Reports.values(SOURCE + "/new-apps?since=2024-07-11", "app.id")).isEmpty();
    assertThat(Reports.values(SOURCE + "/new-apps?since=2024-07-09", "app.id"))
        .containsExactly("trend-new", "trend-old");
    assertThat(Reports.values(SOURCE + "/new-apps?since=2024-07-10&kind=tracker", "app.id"))
        .containsExactly("trend-pixel");
    var some = "&app=trend-gone&app=trend-old&app=trend-pixel";
    assertThat(Reports.values(SOURCE + "/new-apps?since=2024-07-09" + some, "app.id"))
        .containsExactly("trend-pixel", "trend-old");

    var app = Reports.get(SOURCE + "/new-apps?since=2024-07-10").getMap("items[0]");
    assertThat(app)
        .containsEntry("tag", "monitored")
        .containsEntry("users", 2)
        .containsEntry("transactions", 3)
        .containsEntry("firstSeenAt", "2024-07-10T00:00:00.000Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "measure=traffic | trend-new trend-gone trend-old | 70 -20 -10",
        "measure=transactions | trend-new trend-gone | 3 -2",
        "measure=users | trend-gone trend-new | -2 2",
        "measure=users&direction=up | trend-new | 2",
        "direction=down | trend-gone trend-old | -20 -10",
        "kind=tracker | trend-pixel | 40",
        "app=trend-old&app=trend-pixel&app=no-such-app | trend-pixel trend-old | 40 -10",
        "app=trend-old&app=trend-new&direction=down | trend-old | -10"
      })
  void moversAreWhatChangedMost(String query, String apps, String changes) {
    var movers = Reports.get(SOURCE + "/movers" + RANGE + "&" + query);

    assertThat(String.join(" ", movers.getList("items.app.id", String.class))).isEqualTo(apps);
    assertThat(String.join(" ", movers.getList("items.change.absolute", String.class)))
        .isEqualTo(changes);
    assertThat(movers.getInt("total")).isEqualTo(movers.getList("items").size());
  }

  @Test
  void aChangeIsToldInPercentToo() {
    var gone =
        Reports.get(SOURCE + "/movers" + RANGE).getMap("items.find { it.app.id == 'trend-gone' }");
    assertThat(gone).containsEntry("before", 20).containsEntry("now", 0);
    assertThat(gone.get("change")).isEqualTo(Map.of("absolute", -20, "percent", -100.0f));
    assertThat(Reports.get(SOURCE + "/movers" + RANGE).getMap("items[0].change"))
        .as("of nothing there is no percentage")
        .isEqualTo(Map.of("absolute", 70));
  }

  @ParameterizedTest
  @CsvSource({
    "movers?from=2024-07-10&to=2024-07-19, app.id",
    "new-apps?since=2024-06-01, app.id",
    "apps/trend-new/sites?from=2024-07-10&to=2024-07-19, host"
  })
  void pagesFitTogether(String list, String field) {
    var path = SOURCE + "/" + list;
    var paged = new ArrayList<String>();
    String cursor = "";
    while (cursor != null) {
      var page = Reports.get(path + "&limit=1&cursor=" + cursor);
      paged.addAll(page.getList("items." + field, String.class));
      cursor = page.getString("nextCursor");
    }

    assertThat(paged).hasSizeGreaterThan(1).isEqualTo(Reports.values(path, field));
  }

  @Test
  void sharesAddUpToTheWhole() {
    var shares = Reports.get(SOURCE + "/shares" + RANGE + "&by=tag");

    assertThat(shares.getInt("trafficBytes")).isEqualTo(200);
    assertThat(shares.getList("parts.key")).isEqualTo(List.of("none", "monitored"));
    assertThat(shares.getList("parts.percent.trafficBytes")).isEqualTo(List.of(65.0f, 35.0f));
    assertThat(shares.getMap("parts[0]")).containsEntry("apps", 1).containsEntry("users", 2);
    assertThat(shares.getMap("parts[0].change.trafficBytes"))
        .isEqualTo(Map.of("absolute", 10, "percent", 8.33f));
    assertThat(shares.getMap("parts[1]")).doesNotContainKey("change");
    assertThat(Reports.get(SOURCE + "/shares" + RANGE).getString("by")).isEqualTo("category");
    assertThat(Reports.get(SOURCE + "/shares?from=2023-01-01&to=2023-01-02").getList("parts"))
        .isEmpty();
  }

  @Test
  void sitesOfAnAppSayWhoUsedThem() {
    var sites = Reports.get(SOURCE + "/apps/trend-new/sites" + RANGE);

    assertThat(sites.getList("items.host"))
        .isEqualTo(List.of("trend-new.example", "www.trend-new.example"));
    assertThat(sites.getMap("items[1]"))
        .containsEntry("users", 2)
        .containsEntry("ipAddresses", 1)
        .containsEntry("devices", 0)
        .containsEntry("transactions", 2)
        .containsEntry("firstSeenAt", "2024-07-11T00:00:00.000Z")
        .containsEntry("lastSeenAt", "2024-07-12T00:00:00.000Z")
        .doesNotContainKey("pathPrefix");
    assertThat(Reports.values(SOURCE + "/apps/trend-new/sites" + RANGE + "&sort=firstSeen", "host"))
        .startsWith("www.trend-new.example");
  }

  @ParameterizedTest
  @CsvSource({
    "new-apps?since=yesterday, since",
    "new-apps?colour=red, colour",
    "movers?measure=colour, measure",
    "movers?direction=sideways, direction",
    "movers?cursor=eB94, cursor",
    "shares?by=colour, by",
    "apps/trend-new/sites?sort=users, sort"
  })
  void nonsenseIsRefusedByName(String query, String named) {
    Callers.viewer()
        .get("/api/v1/reports/" + SOURCE + "/" + query)
        .then()
        .statusCode(400)
        .body("detail", containsString(named));
  }

  @Test
  void sitesOfNoAppAreNotFound() {
    var path = "/api/v1/reports/" + SOURCE + "/apps/no-such-app/sites";
    Callers.viewer().get(path).then().statusCode(404);
    Callers.device("d").get(path).then().statusCode(403);
  }
}
