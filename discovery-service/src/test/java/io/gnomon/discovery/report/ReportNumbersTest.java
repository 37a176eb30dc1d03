package io.gnomon.discovery.report;

import static io.gnomon.discovery.TestDevice.line;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.Reports;
import io.gnomon.discovery.TestDevice;
import io.gnomon.discovery.Topics;
import io.gnomon.testing.Callers;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports against sums that the test computes itself, on days that no other test uses. */
@QuarkusTest
@DiscoveryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportNumbersTest {

  private static final LocalDate FIRST = LocalDate.now(ZoneOffset.UTC).minusDays(60);
  private static final String TOTALS = "endpoint-users?from=" + FIRST + "&to=" + FIRST.plusDays(2);
  private static final String RANGE = "?limit=500&from=" + FIRST + "&to=" + FIRST.plusDays(2);
  private static final int DEVICES = 5;
  private static final int BATCHES = 3;
  private static final int LINES = 100;

  private final List<TestDevice> devices = Stream.generate(TestDevice::new).limit(DEVICES).toList();
  private final List<Visit> visits = visits(devices, new Random(42));

  private record Visit(String device, String user, int app, int host, LocalDate day, long bytes) {

    /** The last two of ten have no app. */
    static Visit random(String device, Random random) {
      return new Visit(
          device,
          "user" + random.nextInt(12),
          random.nextInt(10),
          random.nextInt(4),
          FIRST.plusDays(random.nextInt(3)),
          random.nextInt(100_000));
    }

    String toLine() {
      var at = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
      return line(at, user, "h" + host + ".numbers" + app + ".example", "", bytes);
    }
  }

  private static List<Visit> visits(List<TestDevice> devices, Random random) {
    return devices.stream()
        .flatMap(
            device ->
                Stream.generate(() -> Visit.random(device.id(), random)).limit(BATCHES * LINES))
        .toList();
  }

  @SuppressWarnings("NullAway.Init") // set by Quarkus
  @TestHTTPResource
  URI service;

  @BeforeAll
  void threeDaysOfTraffic() {
    RestAssured.port = service.getPort(); // set before each test only
    Topics.telemetry(true);
    for (int app = 0; app < 8; app++) {
      Topics.app(
          "numbers-" + app, "Numbers " + (char) ('H' - app), app, "numbers" + app + ".example");
    }
    Topics.tag("numbers-3", "unsanctioned");
    for (int d = 0; d < DEVICES; d++) {
      Topics.device(devices.get(d).id(), "LAPTOP-" + d, "Marketing");
      send(devices.get(d));
    }
    Reports.await(TOTALS, r -> r.getLong("transactions") >= visits.size());
    Reports.await("endpoint-users/apps" + RANGE, r -> r.getList("items").size() == 8);
  }

  private void send(TestDevice device) {
    var lines =
        visits.stream()
            .filter(visit -> visit.device().equals(device.id()))
            .map(Visit::toLine)
            .toList();
    for (int batch = 0; batch < BATCHES; batch++) {
      device.sends(lines.subList(batch * LINES, (batch + 1) * LINES).toArray(String[]::new));
    }
  }

  @Test
  void totalsAreTheSumsOfWhatWasSent() {
    var report = Reports.get(TOTALS);

    assertThat(report.getLong("transactions")).isEqualTo(visits.size());
    assertThat(report.getLong("uploadedBytes")).isEqualTo(bytes(visits));
    assertThat(report.getLong("downloadedBytes")).isEqualTo(visits.size());
    assertThat(report.getLong("trafficBytes")).isEqualTo(bytes(visits) + visits.size());
    assertThat(report.getInt("apps")).isEqualTo(8);
    assertThat(report.getInt("uncataloguedDomains")).isEqualTo(2);
    assertThat(report.getInt("users")).isEqualTo(12);
    assertThat(report.getInt("devices")).isEqualTo(5);
    assertThat(report.getInt("ipAddresses")).isEqualTo(1);
    assertThat(Instant.parse(report.getString("lastSeenAt")))
        .isEqualTo(FIRST.plusDays(2).atTime(12, 0).toInstant(ZoneOffset.UTC));
  }

  @Test
  void theContentsAddUpToTheTotals() {
    var report = Reports.get(TOTALS);

    var catalogued = visits.stream().filter(v -> v.app() < 8).toList();
    assertThat(report.getList("contents.kinds.kind")).containsExactly("app");
    assertThat(report.getInt("contents.kinds[0].apps")).isEqualTo(8);
    assertThat(report.getLong("contents.kinds[0].uploadedBytes")).isEqualTo(bytes(catalogued));
    assertThat(report.getLong("contents.uncatalogued.transactions"))
        .isEqualTo(visits.size() - catalogued.size());
    assertThat(report.getLong("contents.uncatalogued.uploadedBytes"))
        .isEqualTo(bytes(visits) - bytes(catalogued));
  }

  @Test
  void aRangeOfOneDayIsThatDay() {
    var day = FIRST.plusDays(1);

    var report = Reports.get("endpoint-users?from=" + day + "&to=" + day);

    assertThat(report.getLong("transactions"))
        .isEqualTo(visits.stream().filter(v -> v.day().equals(day)).count());
    assertThat(Reports.get("endpoint-users?days=90").getLong("transactions"))
        .isGreaterThanOrEqualTo(visits.size());
  }

  @Test
  void appsUsersDevicesAndTheirCrossProductsAddUp() {
    var apps = Reports.get("endpoint-users/apps" + RANGE);
    for (int app = 0; app < 8; app++) {
      int index = app;
      var ofApp = visits.stream().filter(v -> v.app() == index).toList();
      var item = "items.find { it.app.id == 'numbers-" + app + "' }";
      assertThat(apps.getLong(item + ".uploadedBytes")).isEqualTo(bytes(ofApp));
      assertThat(apps.getLong(item + ".users")).isEqualTo(distinct(ofApp, Visit::user));
      assertThat(apps.getLong(item + ".devices")).isEqualTo(distinct(ofApp, Visit::device));
      sameSums(
          Reports.get("endpoint-users/apps/numbers-" + app + "/users" + RANGE),
          "user.id",
          ofApp,
          Visit::user);
    }
    sameSums(Reports.get("endpoint-users/users" + RANGE), "user.id", visits, Visit::user);
    sameSums(Reports.get("endpoint-users/devices" + RANGE), "device.id", visits, Visit::device);
    var one = visits.stream().filter(v -> v.app() < 8 && v.user().equals("user3")).toList();
    sameSums(
        Reports.get("endpoint-users/users/USER3/apps" + RANGE),
        "app.id",
        one,
        v -> "numbers-" + v.app());
    assertThat(Reports.get("endpoint-users/ip-addresses" + RANGE).getInt("items[0].apps"))
        .isEqualTo(8);
    assertThat(Reports.values("endpoint-users/ip-addresses/10.20.0.7/apps" + RANGE, "app.id"))
        .hasSize(8);
    assertThat(Reports.get("endpoint-users/uncatalogued-domains" + RANGE).getList("items.hosts"))
        .containsExactly(4, 4);
  }

  @Test
  void appsCarryTheirTagAndDevicesTheirNameAndGroup() {
    Reports.await(
        "endpoint-users/apps" + RANGE,
        r -> "unsanctioned".equals(r.getString("items.find { it.app.id == 'numbers-3' }.tag")));
    var device =
        Reports.awaitItem("endpoint-users/devices" + RANGE, "device.name", "LAPTOP-2")
            .get("device");
    assertThat(String.valueOf(device)).contains("Marketing");
  }

  @Test
  void pagesOfEveryOrderGiveEachAppOnce() {
    for (var sort : List.of("traffic", "transactions", "users", "name", "score")) {
      var whole = Reports.values("endpoint-users/apps" + RANGE + "&sort=" + sort, "app.id");
      var paged = new ArrayList<String>();
      String cursor = "";
      while (cursor != null) {
        var page =
            Reports.get(
                "endpoint-users/apps"
                    + RANGE.replace("500", "3")
                    + "&sort="
                    + sort
                    + "&cursor="
                    + cursor);
        paged.addAll(page.getList("items.app.id"));
        cursor = page.getString("nextCursor");
      }
      assertThat(paged).as(sort).isEqualTo(whole).hasSize(8).doesNotHaveDuplicates();
    }
    assertThat(Reports.values("endpoint-users/apps" + RANGE + "&sort=score", "app.id"))
        .startsWith("numbers-0");
    assertThat(Reports.values("endpoint-users/apps" + RANGE + "&sort=name", "app.id"))
        .startsWith("numbers-7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing",
        "nothing/apps",
        "endpoint-users/apps/no-such-app/users",
        "endpoint-users/users/nobody/apps"
      })
  void whatIsNotThereIsNotFound(String path) {
    Callers.viewer()
        .get("/api/v1/reports/" + path)
        .then()
        .statusCode(404)
        .body("type", endsWith("/not-found"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apps?days=8",
        "apps?from=x",
        "apps?from=2026-01-02&to=2026-01-01",
        "apps?days=7&from=2026-01-01",
        "apps?sort=colour",
        "users?sort=score",
        "apps?cursor=!",
        "apps?cursor=eB94",
        "apps?limit=0",
        "apps?limit=501",
        "users/%00/apps",
        "apps?kind=colour",
        "apps?days=abc",
        "apps?severity=High",
        "users?colour=red",
        "uncatalogued-domains?kind=app"
      })
  void nonsenseIsRefused(String query) {
    Callers.viewer()
        .urlEncodingEnabled(false)
        .get("/api/v1/reports/endpoint-users/" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void devicesAndStrangersReadNothing() {
    Callers.device("d").get("/api/v1/reports").then().statusCode(403);
    RestAssured.get("/api/v1/reports").then().statusCode(401);
  }

  private static void sameSums(
      JsonPath answer, String key, List<Visit> visits, Function<Visit, String> by) {
    var expected = visits.stream().collect(groupingBy(by, summingLong(Visit::bytes)));
    List<String> keys = answer.getList("items." + key);
    assertThat(keys).containsExactlyInAnyOrderElementsOf(expected.keySet());
    for (int i = 0; i < keys.size(); i++) {
      assertThat(answer.getLong("items[" + i + "].uploadedBytes"))
          .as(keys.get(i))
          .isEqualTo(expected.get(keys.get(i)));
    }
  }

  private static long bytes(List<Visit> visits) {
    return visits.stream().mapToLong(Visit::bytes).sum();
  }

  private static long distinct(List<Visit> visits, Function<Visit, String> by) {
    return visits.stream().map(by).distinct().count();
  }
}
