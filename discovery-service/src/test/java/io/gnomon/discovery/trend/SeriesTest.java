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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Series of a log source of its own. */
@QuarkusTest
@DiscoveryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeriesTest {

  private static final String SOURCE = "series-proxy";
  private static final String SERIES = SOURCE + "/series?from=2024-06-10&to=2024-06-12";
  private static final Instant HOUR = Instant.now().truncatedTo(ChronoUnit.HOURS);

  @SuppressWarnings("NullAway.Init") // set by Quarkus
  @TestHTTPResource
  URI service;

  @BeforeAll
  void sixDaysAndSomeHours() {
    RestAssured.port = service.getPort(); // set before each test only
    app("series-store", Map.of("category", "cloud-storage", "riskLevel", "low"), "DE", "US");
    app("series-mail", Map.of("category", "webmail", "riskLevel", "high"));
    app("series-pixel", Map.of("category", "advertising", "kind", "tracker"));
    Topics.tag("series-store", "sanctioned");
    LogSources.send(
        SOURCE,
        List.of(
            use("2024-06-07T00:00:00Z", "ann", "series-store.example", 40, 10),
            use("2024-06-06T23:59:59.999Z", "ann", "series-mail.example", 1, 1),
            use("2024-06-10T00:00:00Z", "ann", "www.series-store.example", 100, 0),
            use("2024-06-10T23:59:59.999Z", "ben", "series-store.example", 50, 0),
            use("2024-06-10T12:00:00Z", "ann", "series-mail.example", 10, 0),
            use("2024-06-12T12:00:00Z", "ann", "series-pixel.example", 5, 5),
            use("2024-06-12T12:00:00Z", null, "unheard-of.example", 1, 0),
            use("2024-06-13T00:00:00Z", "eve", "series-mail.example", 1, 0)));
    LogSources.send(
        SOURCE,
        List.of(
            use(hour(-1, 0), "ann", "series-store.example", 7, 3),
            use(hour(-1, 59), "ANN", "series-mail.example", 1, 0),
            use(hour(-30, 10), "ann", "series-store.example", 2, 0),
            use(hour(-30, 10), "ben", "series-store.example", 2, 0),
            use(hour(-60, 30), "cyd", "series-store.example", 5, 0)));
    LogSources.awaitCounted(SOURCE + "?from=2024-06-01&to=2024-06-30", 8);
    LogSources.awaitCounted(SOURCE + "?days=7", 5);
    Reports.await(SERIES + "&by=tag", r -> r.getList("parts.key").contains("sanctioned"));
  }

  private static void app(String id, Map<String, Object> parts, String... headquarters) {
    var all = new java.util.HashMap<>(parts);
    all.put("domains", List.of(Map.of("host", id + ".example")));
    all.put("factors", headquarters.length == 0 ? Map.of() : Map.of("headquarters", headquarters));
    Topics.app(id, all);
  }

  private static String hour(int hours, int minutes) {
    return HOUR.plus(hours, ChronoUnit.HOURS).plus(minutes, ChronoUnit.MINUTES).toString();
  }

  @Test
  void aSeriesHasAPointForEachDay() {
    var series = Reports.get(SERIES);

    assertThat(series.getString("start")).isEqualTo("2024-06-10T00:00:00.000Z");
    assertThat(series.getString("end")).isEqualTo("2024-06-13T00:00:00.000Z");
    assertThat(series.getList("parts")).hasSize(1);
    assertThat(series.getList("parts[0].points.start"))
        .isEqualTo(
            List.of(
                "2024-06-10T00:00:00.000Z",
                "2024-06-11T00:00:00.000Z",
                "2024-06-12T00:00:00.000Z"));
    assertThat(series.getList("parts[0].points.transactions")).isEqualTo(List.of(3, 0, 2));
    assertThat(series.getList("parts[0].points.uploadedBytes")).isEqualTo(List.of(160, 0, 6));
    assertThat(series.getList("parts[0].points.trafficBytes")).isEqualTo(List.of(160, 0, 11));
    assertThat(series.getList("parts[0].points.users")).isEqualTo(List.of(2, 0, 1));
    assertThat(series.getList("parts[0].points.apps")).isEqualTo(List.of(2, 0, 0));
  }

  @Test
  void aSeriesIsComparedWithTheSpanBefore() {
    var part = Reports.get(SERIES).getMap("parts[0]");

    assertThat(part).containsEntry("transactions", 5).containsEntry("users", 2);
    assertThat(Reports.get(SERIES).getMap("parts[0].change"))
        .containsEntry("transactions", change(4, "400.0"))
        .containsEntry("trafficBytes", change(121, "242.0"))
        .containsEntry("downloadedBytes", change(-5, "-50.0"))
        .containsEntry("users", change(1, "100.0"))
        .containsEntry("apps", change(1, "100.0"));
  }

  private static Map<String, Object> change(int absolute, String percent) {
    return Map.of("absolute", absolute, "percent", Float.valueOf(percent));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "category | cloud-storage webmail advertising null | 2 1 1 1",
        "riskLevel | low unknown high null | 2 1 1 1",
        "tag | sanctioned none null | 2 2 1",
        "headquarters | DE unknown null | 2 2 1"
      })
  void thePartsAddUpToTheWhole(String by, String keys, String transactions) {
    var series = Reports.get(SERIES + "&by=" + by);

    assertThat(series.getString("by")).isEqualTo(by);
    assertThat(series.getList("parts.key", String.class).stream().map(String::valueOf))
        .containsExactlyInAnyOrder(keys.split(" "));
    assertThat(series.getList("parts.transactions", String.class))
        .containsExactlyInAnyOrder(transactions.split(" "));
    assertThat(series.getList("parts.points.transactions.flatten()", Integer.class).stream())
        .hasSize(3 * keys.split(" ").length);
    assertThat(
            series.getList("parts.points.transactions.flatten()", Integer.class).stream()
                .mapToInt(Integer::intValue)
                .sum())
        .isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({"DE, series-store", "US, ''", "unknown, series-mail"})
  void aListIsFilteredByTheCountryThatAnAppCountsFor(String country, String apps) {
    var list = SOURCE + "/apps?from=2024-06-10&to=2024-06-12&headquarters=" + country;

    assertThat(String.join(" ", Reports.values(list, "app.id"))).isEqualTo(apps);
  }

  @Test
  void whereNothingWasBeforeThereIsNoChange() {
    var series = Reports.get(SERIES + "&by=category");

    assertThat(series.getMap("parts.find { it.key == 'webmail' }")).doesNotContainKey("change");
    assertThat(series.getMap("parts.find { it.key == 'cloud-storage' }.change"))
        .containsEntry("uploadedBytes", change(110, "275.0"));
    var earlier = SOURCE + "/series?from=2024-06-08&to=2024-06-09&by=category";
    assertThat(Reports.get(earlier).getMap("parts.find { it.key == 'webmail' }"))
        .as("what ended is a part, too")
        .containsEntry("transactions", 0);
  }

  @Test
  void aSeriesMayBeOfSomeKindsOfApps() {
    var trackers = Reports.get(SERIES + "&kind=tracker").getMap("parts[0]");
    assertThat(trackers).containsEntry("transactions", 1).containsEntry("apps", 1);

    assertThat(Reports.get(SERIES + "&kind=app").getMap("parts[0]"))
        .containsEntry("transactions", 3)
        .containsEntry("users", 2);
  }

  @Test
  void aSeriesMayBeOfSomeApps() {
    var store = Reports.get(SERIES + "&app=series-store");
    assertThat(store.getList("parts[0].points.uploadedBytes")).isEqualTo(List.of(150, 0, 0));
    assertThat(store.getMap("parts[0]")).containsEntry("users", 2).containsEntry("apps", 1);
    assertThat(store.getMap("parts[0].change"))
        .containsEntry("uploadedBytes", change(110, "275.0"));

    assertThat(Reports.get(SERIES + "&app=series-mail&app=series-pixel").getMap("parts[0]"))
        .as("trackers, too, where they are named")
        .containsEntry("transactions", 2)
        .containsEntry("apps", 2);
    assertThat(Reports.get(SERIES + "&app=no-such-app").getMap("parts[0]"))
        .containsEntry("transactions", 0);
    assertThat(Reports.get(SOURCE + "/series?interval=hour&app=series-store").getMap("parts[0]"))
        .containsEntry("transactions", 3);
  }

  @Test
  void aSeriesByHourCoversTwoDays() {
    var series = Reports.get(SOURCE + "/series?interval=hour");
    List<Map<String, Object>> points = series.getList("parts[0].points");

    assertThat(points).hasSize(48);
    assertThat(point(points, -1))
        .containsEntry("transactions", 2)
        .containsEntry("trafficBytes", 11)
        .containsEntry("users", 1)
        .containsEntry("apps", 2);
    assertThat(point(points, -30)).containsEntry("transactions", 2).containsEntry("users", 2);
    assertThat(point(points, -2)).containsEntry("transactions", 0).containsEntry("users", 0);
    assertThat(series.getMap("parts[0]")).containsEntry("users", 2).containsEntry("apps", 2);
    assertThat(series.getMap("parts[0].change"))
        .containsEntry("transactions", change(3, "300.0"))
        .containsEntry("users", change(1, "100.0"));
  }

  @Test
  void hoursAreDividedToo() {
    var series = Reports.get(SOURCE + "/series?interval=hour&by=category&kind=app");
    List<Map<String, Object>> mail = series.getList("parts.find { it.key == 'webmail' }.points");

    assertThat(point(mail, -1)).containsEntry("transactions", 1).containsEntry("users", 1);
    assertThat(point(mail, -30)).containsEntry("transactions", 0);
  }

  private static Map<String, Object> point(List<Map<String, Object>> points, int hour) {
    return points.stream()
        .filter(
            each -> Instant.parse((String) each.get("start")).equals(Instant.parse(hour(hour, 0))))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "interval=week | interval",
        "interval=hour&days=7 | interval=hour",
        "by=colour | by",
        "colour=red | colour",
        "kind=colour | kind",
        "from=2020-01-01&to=2022-01-01 | 400 days"
      })
  void whatIsNoSeriesIsRefused(String query, String named) {
    Callers.viewer()
        .get("/api/v1/reports/" + SOURCE + "/series?" + query)
        .then()
        .statusCode(400)
        .body("detail", containsString(named));
  }

  @Test
  void onlyPeopleReadSeriesAndOnlyOfReports() {
    Callers.device("d").get("/api/v1/reports/" + SOURCE + "/series").then().statusCode(403);
    RestAssured.get("/api/v1/reports/" + SOURCE + "/series").then().statusCode(401);
    Callers.viewer().get("/api/v1/reports/nothing/series").then().statusCode(404);
  }
}
