package io.gnomon.discovery.breakdown.filter;

import static io.gnomon.discovery.TestDevice.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every condition on the apps of a report, on two days of its own. */
@QuarkusTest
@DiscoveryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppConditionsTest {

  private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).minusDays(76);
  private static final LocalDate NEXT = DAY.plusDays(1);
  private static final String RANGE = "from=" + DAY + "&to=" + NEXT;
  private static final String APPS = "endpoint-users/apps?sort=name&" + RANGE;

  @SuppressWarnings("NullAway.Init") // set by Quarkus
  @TestHTTPResource
  URI service;

  @BeforeAll
  void threePeopleUseFiveApps() {
    RestAssured.port = service.getPort(); // set before each test only
    Topics.telemetry(true);
    driveAndMail();
    app("cond-chat", "Chat", Map.of("category", "webmail", "riskLevel", "unknown"));
    app("cond-pixel", "Pixel", Map.of("kind", "tracker"));
    tag("cond-drive", "sanctioned");
    tag("cond-mail", "unsanctioned");
    new TestDevice()
        .sends(
            visit(DAY, "ada", "cond-drive", 700),
            visit(DAY, "ben", "cond-drive", 300),
            visit(NEXT, "cyd", "eu.cond-drive", 100),
            visit(NEXT, "ada", "cond-mail", 50),
            visit(NEXT, "ada", "cond-mail", 50),
            visit(DAY, "ben", "cond-chat", 10),
            visit(DAY, "ben", "cond-pixel", 5));
    Reports.await(APPS + "&kind=app&kind=tracker", apps -> apps.getList("items").size() == 4);
    Reports.await(APPS + "&tag=sanctioned", apps -> apps.getList("items").size() == 1);
  }

  private static void driveAndMail() {
    var drive = new HashMap<String, Object>(Map.of("score", 6.5, "coverage", 0.6));
    drive.putAll(Map.of("riskLevel", "medium", "vendor", "Nord Werke"));
    drive.put("category", "cloud-storage");
    drive.put("factors", Map.of("founded", 2007, "latestBreach", "2022-10-14", "soc2", true));
    app("cond-drive", "Drive Größe", drive);
    var mail = new HashMap<String, Object>(Map.of("score", 2.0, "coverage", 0.2));
    mail.putAll(Map.of("riskLevel", "high", "category", "webmail"));
    mail.put("factors", Map.of("founded", 2015, "csaStar", "attestation"));
    app("cond-mail", "Mail 50%", mail);
  }

  private static void app(String id, String name, Map<String, Object> parts) {
    var all = new HashMap<>(parts);
    all.put("name", name);
    all.put("domains", List.of(Map.of("host", id + ".example")));
    Topics.app(id, all);
  }

  private static void tag(String app, String tag) {
    Topics.tag(app, tag);
  }

  private static String visit(LocalDate day, String user, String app, int bytes) {
    Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    return line(noon, "cond-" + user, app + ".example", "", bytes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "category=webmail | cond-chat cond-mail",
        "category=webmail&category=cloud-storage | cond-chat cond-drive cond-mail",
        "category=crm | ''",
        "minScore=2&maxScore=6.4 | cond-mail",
        "minScore=0 | cond-drive cond-mail",
        "minCoverage=0.5 | cond-drive",
        "maxCoverage=0.5 | cond-mail",
        "tag=sanctioned | cond-drive",
        "tag=sanctioned&tag=Unsanctioned | cond-drive cond-mail",
        "tag=none | cond-chat",
        "tag=none&tag=unsanctioned | cond-chat cond-mail",
        "tag=monitored | ''",
        "q=größe | cond-drive",
        "q=WERKE drive | cond-drive",
        "q=% | cond-mail",
        "q=COND-mail.example | cond-mail",
        "q=eu.cond werke | cond-drive",
        "q=.example | cond-chat cond-drive cond-mail",
        "q=.example werke | cond-drive",
        "q=us.cond-drive | ''",
        "minUsers=2 | cond-drive",
        "minUsers=1&maxUsers=1 | cond-chat cond-mail",
        "minTransactions=3 | cond-drive",
        "minTrafficBytes=103 | cond-drive",
        "minTrafficBytes=102 | cond-drive cond-mail",
        "minUploadedBytes=100 | cond-drive cond-mail",
        "factor=founded:>=2010 | cond-mail",
        "factor=founded:<2010,unknown | cond-chat cond-drive",
        "factor=latestBreach:>2022-01-01 | cond-drive",
        "factor=latestBreach:known | cond-drive",
        "factor=soc2:!=true | cond-chat cond-mail",
        "kind=tracker&minUsers=1 | cond-pixel",
        "minUsers=1&minScore=6&q=drive&tag=sanctioned&category=cloud-storage | cond-drive"
      })
  void appsAreFilteredByAllThatIsKnownOfThem(String filter, String expected) {
    var page = Reports.get(APPS + "&" + filter);

    assertThat(String.join(" ", page.getList("items.app.id", String.class))).isEqualTo(expected);
    assertThat(page.getInt("total")).isEqualTo(page.getList("items").size());
  }

  @Test
  void appsAreFilteredByWhenTheyWereUsed() {
    assertThat(ids("&firstSeenFrom=" + NEXT)).containsExactly("cond-mail");
    assertThat(ids("&firstSeenTo=" + DAY)).containsExactly("cond-chat", "cond-drive");
    assertThat(ids("&lastSeenFrom=" + NEXT)).containsExactly("cond-drive", "cond-mail");
    assertThat(ids("&lastSeenTo=" + DAY)).containsExactly("cond-chat");
  }

  @Test
  void appsAreFoundByTheSitesThatWereUsedOnTheDaysThatAreAskedFor() {
    var filter = "&q=eu.cond-drive.example";
    var onDay = "from=" + DAY + "&to=" + DAY + filter;

    assertThat(ids(filter)).containsExactly("cond-drive");
    assertThat(totals(filter)).containsEntry("apps", 1).containsEntry("users", 3);
    assertThat(exported(RANGE + filter)).hasSize(1);
    assertThat(Reports.values("endpoint-users/users/cond-ada/apps?" + RANGE + filter, "app.id"))
        .containsExactly("cond-drive");
    assertThat(Reports.values("endpoint-users/apps?" + onDay, "app.id")).isEmpty();
    assertThat(exported(onDay)).isEmpty();
  }

  private static List<String> exported(String filter) {
    var path = "/api/v1/reports/endpoint-users/apps?format=ndjson&" + filter;
    return Callers.viewer().get(path).asString().lines().toList();
  }

  @ParameterizedTest
  @CsvSource({
    "traffic, cond-drive cond-mail cond-chat",
    "uploads, cond-drive cond-mail cond-chat",
    "users, cond-drive cond-chat cond-mail"
  })
  void appsAreOrdered(String sort, String expected) {
    var apps = Reports.values("endpoint-users/apps?" + RANGE + "&sort=" + sort, "app.id");

    assertThat(String.join(" ", apps)).isEqualTo(expected);
  }

  @Test
  void pagesOfWhatIsFilteredFitTogether() {
    var first = Reports.get(APPS + "&limit=1&minUsers=1&riskLevel=high");
    assertThat(first.getInt("total")).isEqualTo(1);

    var page = Reports.get(APPS + "&limit=1&minUsers=1&category=webmail");
    assertThat(page.getList("items.app.id")).isEqualTo(List.of("cond-chat"));
    var next =
        Reports.get(
            APPS + "&limit=1&minUsers=1&category=webmail&cursor=" + page.getString("nextCursor"));
    assertThat(next.getList("items.app.id")).isEqualTo(List.of("cond-mail"));
    assertThat(next.getInt("total")).isEqualTo(2);
  }

  @Test
  void whatIsFilteredIsAddedUp() {
    var totals = totals("");
    assertThat(totals).containsEntry("apps", 3).containsEntry("users", 3);
    assertThat(totals).containsEntry("transactions", 6).containsEntry("uploadedBytes", 1_210);

    var webmail = totals("&category=webmail&minUsers=1");
    assertThat(webmail).containsEntry("apps", 2).containsEntry("users", 2);
    assertThat(webmail).containsEntry("devices", 1).containsEntry("ipAddresses", 1);
    assertThat(webmail).containsEntry("uploadedBytes", 110).containsEntry("transactions", 3);

    assertThat(totals("&q=nothing")).containsEntry("apps", 0).containsEntry("trafficBytes", 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "minScore=11 | minScore",
        "minScore=abc | minScore",
        "minScore= | minScore",
        "maxScore=1e999999999 | maxScore",
        "minCoverage=1e-999999999 | minCoverage",
        "maxCoverage=2 | maxCoverage",
        "maxCoverage=x | maxCoverage",
        "minUsers=-1 | minUsers",
        "minUsers=many | minUsers",
        "tag=loved | tag",
        "firstSeenFrom=yesterday | firstSeenFrom",
        "lastSeenTo=+999999999-12-31 | lastSeenTo",
        "factor=csaStar:>selfAssessment | csaStar",
        "colour=red | colour"
      })
  void aConditionThatIsNoneIsRefusedByName(String filter, String name) {
    for (var list : List.of("apps", "app-totals", "users/cond-ada/apps")) {
      Callers.viewer()
          .get("/api/v1/reports/endpoint-users/" + list + "?" + RANGE + "&" + filter)
          .then()
          .statusCode(400)
          .body("detail", containsString(name));
    }
  }

  private static List<String> ids(String filter) {
    return Reports.values(APPS + filter, "app.id");
  }

  private static Map<String, Object> totals(String filter) {
    return Reports.get("endpoint-users/app-totals?" + RANGE + filter).getMap("$");
  }
}
