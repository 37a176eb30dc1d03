package io.gnomon.discovery.report;

import static io.gnomon.discovery.TestDevice.line;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.gnomon.discovery.Callers;
import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.Reports;
import io.gnomon.discovery.TestDevice;
import io.gnomon.discovery.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports against sums that the test computes itself, on days that no other test uses. */
@QuarkusTest
@DiscoveryTest
class ReportNumbersTest {

  private static final LocalDate FIRST = LocalDate.now(ZoneOffset.UTC).minusDays(60);
  private static final String RANGE = "?limit=500&from=" + FIRST + "&to=" + FIRST.plusDays(2);
  private static final List<Visit> VISITS = new ArrayList<>();

  private record Visit(String device, String user, int app, int host, LocalDate day, long bytes) {}

  @BeforeEach
  void threeDaysOfTraffic() {
    if (!VISITS.isEmpty()) {
      return;
    }
    Topics.telemetry(true);
    for (int app = 0; app < 8; app++) {
      Topics.app(
          "numbers-" + app, "Numbers " + (char) ('H' - app), app, "numbers" + app + ".example");
    }
    Topics.tag("numbers-3", "unsanctioned");
    var random = new Random(42);
    for (int d = 0; d < 5; d++) {
      var device = new TestDevice();
      Topics.device(device.id(), "LAPTOP-" + d, "Marketing");
      for (int batch = 0; batch < 3; batch++) {
        device.sends(lines(device, random));
      }
    }
    Reports.await("endpoint-users" + RANGE, r -> r.getLong("transactions") >= VISITS.size());
    Reports.await("endpoint-users/apps" + RANGE, r -> r.getList("items").size() == 8);
  }

  private static String[] lines(TestDevice device, Random random) {
    var lines = new String[100];
    for (int i = 0; i < lines.length; i++) {
      var visit =
          new Visit(
              device.id(),
              "user" + random.nextInt(12),
              random.nextInt(10),
              random.nextInt(4),
              FIRST.plusDays(random.nextInt(3)),
              random.nextInt(100_000));
      VISITS.add(visit);
      // The last two have no app.
      var host = "h" + visit.host() + ".numbers" + visit.app() + ".example";
      var at = visit.day().atTime(12, 0).toInstant(ZoneOffset.UTC);
      lines[i] = line(at, visit.user(), host, "", visit.bytes());
    }
    return lines;
  }

  @Test
  void totalsAreTheSumsOfWhatWasSent() {
    var report = Reports.get("endpoint-users" + RANGE);

    assertThat(report.getLong("transactions")).isEqualTo(VISITS.size());
    assertThat(report.getLong("uploadedBytes")).isEqualTo(bytes(VISITS));
    assertThat(report.getLong("downloadedBytes")).isEqualTo(VISITS.size());
    assertThat(report.getLong("trafficBytes")).isEqualTo(bytes(VISITS) + VISITS.size());
    assertThat(report.getInt("apps")).isEqualTo(8);
    assertThat(report.getInt("uncataloguedDomains")).isEqualTo(2);
    assertThat(report.getInt("users")).isEqualTo(12);
    assertThat(report.getInt("devices")).isEqualTo(5);
    assertThat(report.getInt("ipAddresses")).isEqualTo(1);
    assertThat(Instant.parse(report.getString("lastSeenAt")))
        .isEqualTo(FIRST.plusDays(2).atTime(12, 0).toInstant(ZoneOffset.UTC));
  }

  @Test
  void aRangeOfOneDayIsThatDay() {
    var day = FIRST.plusDays(1);

    var report = Reports.get("endpoint-users?from=" + day + "&to=" + day);

    assertThat(report.getLong("transactions"))
        .isEqualTo(VISITS.stream().filter(v -> v.day().equals(day)).count());
    assertThat(Reports.get("endpoint-users?days=90").getLong("transactions"))
        .isGreaterThanOrEqualTo(VISITS.size());
  }

  @Test
  void appsUsersDevicesAndTheirCrossProductsAddUp() {
    var apps = Reports.get("endpoint-users/apps" + RANGE);
    for (int app = 0; app < 8; app++) {
      int index = app;
      var visits = VISITS.stream().filter(v -> v.app() == index).toList();
      var item = "items.find { it.app.id == 'numbers-" + app + "' }";
      assertThat(apps.getLong(item + ".uploadedBytes")).isEqualTo(bytes(visits));
      assertThat(apps.getLong(item + ".users")).isEqualTo(distinct(visits, Visit::user));
      assertThat(apps.getLong(item + ".devices")).isEqualTo(distinct(visits, Visit::device));
      sameSums(
          Reports.get("endpoint-users/apps/numbers-" + app + "/users" + RANGE),
          "user.id",
          visits,
          Visit::user);
    }
    sameSums(Reports.get("endpoint-users/users" + RANGE), "user.id", VISITS, Visit::user);
    sameSums(Reports.get("endpoint-users/devices" + RANGE), "device.id", VISITS, Visit::device);
    var one = VISITS.stream().filter(v -> v.app() < 8 && v.user().equals("user3")).toList();
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
        "users/%00/apps"
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
