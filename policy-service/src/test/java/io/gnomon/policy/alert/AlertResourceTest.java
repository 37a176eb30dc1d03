package io.gnomon.policy.alert;

import static io.gnomon.testing.Callers.admin;
import static io.gnomon.testing.Callers.analyst;
import static io.gnomon.testing.Callers.device;
import static io.gnomon.testing.Callers.nobody;
import static io.gnomon.testing.Callers.viewer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.TestDevice;
import io.gnomon.policy.indicator.KnownIndicators;
import io.gnomon.testing.TopicRecords;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class AlertResourceTest {

  private final Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);
  private final String user = "user-" + UUID.randomUUID();

  @BeforeEach
  void indicatorsAreKnown() {
    KnownIndicators.store();
  }

  @Test
  void alertsAreFilteredAndPaged() {
    var device =
        raise(user, KnownIndicators.DROPBOX, KnownIndicators.PHISHING, KnownIndicators.UNKNOWN);

    var page = viewer().get("/api/v1/alerts?limit=2&user=" + user.toUpperCase(Locale.ROOT)).then();

    page.statusCode(200).body("items.size()", equalTo(2)).body("total", equalTo(3));
    viewer()
        .queryParam("user", user)
        .queryParam("cursor", page.extract().<String>path("nextCursor"))
        .get("/api/v1/alerts")
        .then()
        .body("items.size()", equalTo(1))
        .body("total", equalTo(3))
        .body("nextCursor", equalTo(null));
    assertCount("device=" + device.id(), 3);
    assertCount("user=" + user + "&app=dropbox", 1);
    assertCount("user=" + user + "&status=Resolved", 0);
    assertCount("user=" + user + "&severity=High", 1);
    assertCount("user=" + user + "&severity=Low", 0);
    assertCount("user=" + user + "&attempt=blocked", 3);
    assertCount("user=" + user + "&attempt=audited", 0);
    assertCount("user=" + user + "&since=" + today, 3);
    assertCount("user=" + user + "&since=" + today.plus(Duration.ofDays(1)), 0);
    assertCount("user=" + user + "&until=" + today.plusMillis(1), 3);
    assertCount("user=" + user + "&until=" + today, 0);
  }

  @Test
  void alertsAreSortedAndPagedInEachOrder() {
    var device =
        raise(user, KnownIndicators.DROPBOX, KnownIndicators.PHISHING, KnownIndicators.UNKNOWN);
    raise(device, user, KnownIndicators.DROPBOX, KnownIndicators.DROPBOX);
    var newest = ids("newest", 500);

    assertThat(newest).hasSize(3).isSortedAccordingTo(comparing(Long::valueOf, reverseOrder()));
    assertThat(viewer().get(listOf("severity")).path("items[0].severity").toString())
        .isEqualTo("High");
    assertThat(viewer().get(listOf("attempts")).<List<Integer>>path("items.count"))
        .containsExactly(3, 1, 1);
    for (var order : List.of("newest", "severity", "attempts", "lastAttempt")) {
      assertThat(ids(order, 1)).isEqualTo(ids(order, 500)).hasSameElementsAs(newest);
    }
    // Those that are alike.
    assertThat(ids("lastAttempt", 500)).isEqualTo(newest);
    viewer().get(listOf("risk")).then().statusCode(400);
    viewer().get(listOf("severity") + "&cursor=" + cursor("5")).then().statusCode(400);
    for (long place : List.of(Long.MIN_VALUE, Long.MAX_VALUE)) {
      viewer()
          .get(listOf("lastAttempt") + "&cursor=" + cursor(place + "\u001f1"))
          .then()
          .statusCode(200);
    }
  }

  @Test
  void alertsAreFoundByAPartOfWhatTheyAreAbout() {
    var device = raise(user, KnownIndicators.DROPBOX, KnownIndicators.PHISHING);

    var ofDevice = "device=" + device.id() + "&q=";
    assertCount(ofDevice + "laptop-00", 2);
    assertCount(ofDevice + "WWW.drop", 2);
    assertCount(ofDevice + "User-", 2);
    assertCount(ofDevice + "DROPBOX&app=dropbox", 1);
    assertCount(ofDevice + "laptop_00", 0);
    assertCount(ofDevice + "DR", 1);
    assertCount(ofDevice + "ww", 2);
    assertCount(ofDevice + "op", 0);
    viewer().get("/api/v1/alerts?q=" + "x".repeat(201)).then().statusCode(400);
  }

  @Test
  void whatStandsInTwoNamesOfAnAlertIsInNoneOfThem() {
    var device = raise(user, KnownIndicators.DROPBOX);

    for (var between : List.of("", " ", "\n", "\t")) {
      viewer()
          .queryParam("device", device.id())
          .queryParam("q", "dropbox" + between + "www")
          .get("/api/v1/alerts")
          .then()
          .body("total", equalTo(0));
    }
    viewer().queryParam("q", "dropbox\u001fwww").get("/api/v1/alerts").then().statusCode(400);
  }

  @Test
  void alertsAreFoundByWhatTheyTurnedOutToBe() {
    var device = raise(user, KnownIndicators.DROPBOX, KnownIndicators.PHISHING);
    analyst()
        .body(Map.of("classification", "FalsePositive", "determination", "NotMalicious"))
        .patch("/api/v1/alerts/" + alertOf(device))
        .then()
        .statusCode(200);

    assertCount("user=" + user + "&classification=FalsePositive", 1);
    assertCount("user=" + user + "&determination=NotMalicious", 1);
    assertCount("user=" + user + "&classification=TruePositive", 0);
    assertCount("user=" + user + "&determination=Other", 0);
    viewer().get("/api/v1/alerts?determination=Unknown").then().statusCode(400);
  }

  @Test
  void anyOfSeveralStatusesAndSeveritiesCanBeAskedFor() {
    var device = raise(user, KnownIndicators.DROPBOX, KnownIndicators.PHISHING);
    change(alertOf(device), Map.of("status", "Resolved"));

    var ofUser = "user=" + user;
    assertCount(ofUser + "&status=New", 1);
    assertCount(ofUser + "&status=Resolved&status=Resolved", 1);
    assertCount(ofUser + "&status=New&status=Resolved", 2);
    assertCount(ofUser + "&status=New&status=InProgress", 1);
    assertCount(ofUser + "&severity=High&severity=Low", 1);
    assertCount(ofUser + "&severity=High&severity=Informational", 2);
    viewer()
        .get("/api/v1/alerts?status=New&status=Open")
        .then()
        .statusCode(400)
        .body("allowed", equalTo(List.of("New", "InProgress", "Resolved")));
    viewer().get("/api/v1/alerts?severity=High&severity=Huge").then().statusCode(400);
  }

  @Test
  void alertsOfAnAssigneeOrOfNobodyCanBeAskedFor() {
    var device = raise(user, KnownIndicators.DROPBOX, KnownIndicators.PHISHING);
    change(alertOf(device), Map.of("assignedTo", user));

    var ofUser = "user=" + user + "&assignedTo=";
    assertCount("assignedTo=" + user, 1);
    assertCount(ofUser + user, 1);
    assertCount(ofUser + user.toUpperCase(Locale.ROOT), 0);
    assertCount(ofUser + "none", 1);
    change(alertOf(device), Map.of("assignedTo", ""));
    assertCount(ofUser + user, 0);
    assertCount(ofUser + "none", 2);
    viewer().get("/api/v1/alerts?assignedTo=" + "x".repeat(321)).then().statusCode(400);
    viewer().get("/api/v1/alerts?assignedTo=ann&assignedTo=ben").then().statusCode(400);
  }

  @Test
  void whatPeopleDoWithAnAlertIsRemembered() {
    var id = alertOf(raise(user, KnownIndicators.DROPBOX));

    analyst()
        .body(
            Map.of(
                "status", "InProgress",
                "assignedTo", "analyst@example.org",
                "classification", "TruePositive",
                "determination", "UnwantedSoftware",
                "comment", "asked Ada"))
        .patch("/api/v1/alerts/" + id)
        .then()
        .statusCode(200)
        .body("status", equalTo("InProgress"));

    viewer()
        .get("/api/v1/alerts/" + id)
        .then()
        .body("assignedTo", equalTo("analyst@example.org"))
        .body("determination", equalTo("UnwantedSoftware"))
        .body("comments.text", equalTo(List.of("asked Ada")))
        .body("comments.who", equalTo(List.of("analyst@example.org")))
        .body(
            "history.field",
            equalTo(List.of("status", "assignedTo", "classification", "determination")))
        .body("history[0].before", equalTo("New"))
        .body("history[0].after", equalTo("InProgress"));
    var told = TopicRecords.awaitJson("policy.alerts.v1", id, 2);
    assertThat(told.get(1).get("status").asText()).isEqualTo("InProgress");
    admin().get("/api/v1/audit?limit=5").then().body("items[0].action", equalTo("alert.comment"));
  }

  @Test
  void whoSawAnotherDecisionIsToReadAgain() {
    var device = raise(user, KnownIndicators.DROPBOX);
    var url = "/api/v1/alerts/" + alertOf(device);
    var seen = viewer().get(url).header("ETag");

    analyst().body(Map.of("comment", "looking")).patch(url).then().header("ETag", seen);
    raise(device, user, KnownIndicators.DROPBOX);
    var resolved = analyst().header("If-Match", seen).body(Map.of("status", "Resolved")).patch(url);

    resolved.then().statusCode(200).header("ETag", not(seen));
    analyst()
        .header("If-Match", seen)
        .body(Map.of("status", "InProgress"))
        .patch(url)
        .then()
        .statusCode(412)
        .body("type", equalTo("https://gnomon.dev/problems/changed-meanwhile"));
    viewer().get(url).then().body("status", equalTo("Resolved")).body("count", equalTo(2));
  }

  @Test
  void aDeterminationExplainsItsClassification() {
    var url = "/api/v1/alerts/" + alertOf(raise(user, KnownIndicators.DROPBOX));

    analyst().body(Map.of("determination", "Phishing")).patch(url).then().statusCode(400);
    analyst()
        .body(Map.of("classification", "FalsePositive", "determination", "Phishing"))
        .patch(url)
        .then()
        .statusCode(400);
    analyst()
        .body(Map.of("classification", "FalsePositive", "determination", "NotMalicious"))
        .patch(url)
        .then()
        .statusCode(200);
    analyst()
        .body(Map.of("classification", "TruePositive", "assignedTo", ""))
        .patch(url)
        .then()
        .statusCode(200)
        .body("classification", equalTo("TruePositive"))
        .body("determination", equalTo(null));
  }

  @Test
  void whatCannotBeIsRefused() {
    viewer()
        .get("/api/v1/alerts?status=Open")
        .then()
        .statusCode(400)
        .body("allowed", equalTo(List.of("New", "InProgress", "Resolved")));
    viewer().get("/api/v1/alerts?sevrity=High").then().statusCode(400);
    viewer().get("/api/v1/alerts?since=yesterday").then().statusCode(400);
    viewer().get("/api/v1/alerts?device=x").then().statusCode(400);
    viewer().get("/api/v1/alerts/1").then().statusCode(404);
    analyst().body(Map.of("status", "New")).patch("/api/v1/alerts/1").then().statusCode(404);
    analyst().body(Map.of("status", "Open")).patch("/api/v1/alerts/1").then().statusCode(400);
  }

  @Test
  void peopleReadAndAnalystsChange() {
    nobody().get("/api/v1/alerts").then().statusCode(401);
    viewer().body(Map.of("status", "New")).patch("/api/v1/alerts/1").then().statusCode(403);
    device(UUID.randomUUID().toString()).get("/api/v1/alerts").then().statusCode(403);
  }

  private String listOf(String order) {
    return "/api/v1/alerts?user=" + user + "&sort=" + order;
  }

  /** Those of all pages. */
  private List<String> ids(String order, int limit) {
    var ids = new ArrayList<String>();
    var cursor = "";
    while (cursor != null) {
      var page = viewer().get(listOf(order) + "&limit=" + limit + "&cursor=" + cursor);
      ids.addAll(page.path("items.id"));
      cursor = page.path("nextCursor");
    }
    return ids;
  }

  private static String cursor(String keys) {
    return Base64.getUrlEncoder().encodeToString(keys.getBytes(UTF_8));
  }

  private TestDevice raise(String user, String... indicators) {
    var device = TestDevice.enrolled("LAPTOP-0042");
    raise(device, user, indicators);
    return device;
  }

  private void raise(TestDevice device, String user, String... indicators) {
    var events =
        Arrays.stream(indicators)
            .map(
                id ->
                    Map.of(
                        "kind",
                        "blocked",
                        "at",
                        today.toString(),
                        "user",
                        user,
                        "indicatorId",
                        id,
                        "host",
                        "www.dropbox.com"))
            .toList();
    device.report(events);
  }

  private static void change(String id, Map<String, String> change) {
    analyst().body(change).patch("/api/v1/alerts/" + id).then().statusCode(200);
  }

  private static String alertOf(TestDevice device) {
    return viewer().get("/api/v1/alerts?device=" + device.id()).path("items[0].id");
  }

  private static void assertCount(String query, int count) {
    viewer()
        .get("/api/v1/alerts?" + query)
        .then()
        .body("items.size()", equalTo(count))
        .body("total", equalTo(count));
    if (count > 1) {
      viewer().get("/api/v1/alerts?limit=1&" + query).then().body("total", equalTo(count));
    }
  }
}
