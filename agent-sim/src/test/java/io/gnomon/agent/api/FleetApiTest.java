package io.gnomon.agent.api;

import static io.gnomon.testing.Callers.analyst;
import static io.gnomon.testing.Callers.nobody;
import static io.gnomon.testing.Callers.viewer;
import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.gnomon.agent.peer.FakeFeed;
import io.gnomon.agent.peer.FakePeer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PeerResource.class)
class FleetApiTest {

  private static final Duration WAIT = Duration.ofSeconds(30);

  @SuppressWarnings("NullAway.Init") // The test resource sets it.
  FakePeer peer;

  /** The fleet of the test before, unless that one removed devices of it. */
  @BeforeEach
  void enrolTwenty() {
    if (fleet().getInt("devices") != 20) {
      analyst().delete("/sim/v1/fleet/devices").then().statusCode(204);
      enrol("marketing", 12);
      enrol("finance", 8);
    }
    await().atMost(WAIT).until(() -> fleet().getInt("connected") == 20);
  }

  @AfterEach
  void rest() {
    analyst().body(Map.of("visitsPerMinute", 0)).put("/sim/v1/fleet/pace");
    // What is queued would else be sent, or dropped, during the next test.
    analyst().post("/sim/v1/fleet/flush?timeoutSeconds=30").then().statusCode(200);
    peer.feed().remove("41");
  }

  @Test
  void theFleetKeepsItsPaceAndTheLedgerIsWhatTheServicesReceive() {
    var before = ledger();
    analyst()
        .body(Map.of("visitsPerMinute", 60_000))
        .put("/sim/v1/fleet/pace")
        .then()
        .statusCode(200)
        .body("visitsPerMinute", equalTo(60_000));
    await().atMost(WAIT).until(() -> ledger().getLong("transactions") >= 2_000);
    analyst().body(Map.of("visitsPerMinute", 0)).put("/sim/v1/fleet/pace").then().statusCode(200);
    analyst()
        .post("/sim/v1/fleet/flush?timeoutSeconds=30")
        .then()
        .statusCode(200)
        .body("queued", equalTo(0))
        .body("complete", equalTo(true));

    var received = transactionsReceived();
    var after = ledger();
    assertThat(received).isEqualTo(after.getLong("transactions"));
    assertThat(after.getLong("transactions")).isGreaterThan(before.getLong("transactions"));
    assertThat(after.getLong("dropped.transactions")).isZero();
    var bySite = after.getList("bySite.transactions", Long.class);
    assertThat(bySite.stream().mapToLong(Number::longValue).sum()).isEqualTo(received);
    assertThat(fleet().getLong("counters.transactionsAcknowledged")).isEqualTo(received);
  }

  @Test
  void aDeviceVisitsAUrlOnRequestAndExplainsTheDecision() {
    var id = deviceThatBlocksDropbox();

    analyst()
        .body(Map.of("url", "https://www.dropbox.com/home"))
        .post("/sim/v1/devices/" + id + "/visits")
        .then()
        .statusCode(200)
        .body("decision.action", equalTo("Block"))
        .body("decision.indicator.id", equalTo("41"))
        .body("decision.indicator.app.name", equalTo("Dropbox"))
        .body("decision.visible", equalTo("host"))
        .body("decision.matched", hasSize(1))
        .body("page", containsString("it-help@example.org"))
        .body("transaction", nullValue());
  }

  @Test
  void raisedAttemptsAreListedAndCounted() {
    var id = deviceThatBlocksDropbox();
    visit(id, "https://www.dropbox.com/home");

    viewer()
        .get("/api/v1/alerts?limit=1")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].kind", equalTo("blocked"))
        .body("items[0].device.id", equalTo(id))
        .body("items[0].url", equalTo("https://www.dropbox.com/home"))
        .body("nextCursor", notNullValue(), "total", greaterThan(1));
    viewer().get("/sim/v1/ledger").then().body("attempts.blocked", greaterThan(0));
  }

  @Test
  void aRunCoversAWeekInSecondsWithTimestampsOfThatWeek() {
    var before = ledger().getLong("transactions");
    analyst()
        .body(
            Map.of(
                "visits",
                4_000,
                "perSecond",
                20_000,
                "from",
                "2026-11-16T00:00:00Z",
                "to",
                "2026-11-23T00:00:00Z"))
        .post("/sim/v1/runs")
        .then()
        .statusCode(202)
        .body("visits", equalTo(4_000));
    await()
        .atMost(WAIT)
        .until(() -> viewer().get("/sim/v1/runs/current").jsonPath().getBoolean("over"));
    analyst().post("/sim/v1/fleet/flush?timeoutSeconds=30").then().body("complete", equalTo(true));

    assertThat(ledger().getLong("transactions") - before).isEqualTo(4_000);
    assertThat(ledger().getList("byDay.key", String.class))
        .contains("2026-11-16", "2026-11-20", "2026-11-22");
    assertThat(ledger().getList("byApp.app", String.class)).contains("dropbox", "outlook");
    viewer().get("/sim/v1/fleet").then().body("pace", equalTo("paused"));
  }

  @Test
  void faultsAffectAShareOfTheFleet() {
    analyst()
        .body(Map.of("kind", "offline", "share", 0.5))
        .post("/sim/v1/faults")
        .then()
        .statusCode(200)
        .body("devices", equalTo(10));
    assertThat(fleet().getInt("online")).isEqualTo(10);

    analyst().delete("/sim/v1/faults").then().statusCode(204);

    await().atMost(WAIT).until(() -> fleet().getInt("connected") == 20);
    problem(analyst().body(Map.of("kind", "no such")), "/sim/v1/faults");
    problem(analyst().body(Map.of("kind", "offline", "share", 2)), "/sim/v1/faults");
  }

  @Test
  void aDeviceIsRemovedFromTheFleet() {
    var id = deviceIds("finance").get(0);

    analyst().delete("/sim/v1/devices/" + id).then().statusCode(204);

    assertThat(fleet().getInt("devices")).isEqualTo(19);
    viewer().get("/sim/v1/devices/" + id).then().statusCode(404);
    assertThat(deviceIds("finance")).hasSize(7);
  }

  @Test
  void noVisitOpensAConnectionToTheVisitedSite() throws IOException {
    try (var site = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      var url = "http://127.0.0.1:" + site.getLocalPort() + "/";
      visit(deviceIds("finance").get(0), url);
      site.setSoTimeout(500);

      assertThatThrownBy(site::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void theLedgerIsWrittenAsLinesThatBeginWithTheirKind() {
    visit(deviceIds("finance").get(0), "http://activity.example/");

    var activity =
        viewer().get("/sim/v1/ledger/activity").then().statusCode(200).extract().asString();
    var lines = viewer().get("/sim/v1/ledger/lines").then().statusCode(200).extract().asString();

    assertThat(activity)
        .startsWith("[\"gnomon-ledger\",1]\n")
        .contains("[\"site\",\"activity.example\"");
    assertThat(lines).startsWith(activity).contains("[\"app\",\"www.dropbox.com\",\"dropbox\"]");
  }

  @Test
  void theOrganisationHasTheSharesOfItsDepartments() {
    viewer()
        .get("/sim/v1/organisation")
        .then()
        .statusCode(200)
        .body("name", equalTo("Example Organisation"))
        .body("firstDevice", equalTo(0))
        .body("departments.find { it.name == 'marketing' }.share", equalTo(20));
  }

  @Test
  void anotherUserMayUseADevice() {
    var id = deviceIds("finance").get(0);

    analyst()
        .body(Map.of("url", "http://www.example.com/x", "user", "zoë@example.org"))
        .post("/sim/v1/devices/" + id + "/visits")
        .then()
        .statusCode(200)
        .body("outcome", equalTo("allowed"))
        .body("transaction.user", equalTo("zoë@example.org"))
        .body("transaction.path", equalTo("/x"));
  }

  @Test
  void devicesAreListedPageByPageAndByDepartmentAndGroup() {
    var first = viewer().get("/sim/v1/devices?limit=15").jsonPath();
    var second =
        viewer().get("/sim/v1/devices?limit=15&cursor=" + first.getString("nextCursor")).jsonPath();

    assertThat(first.getList("items")).hasSize(15);
    assertThat(second.getList("items")).hasSize(5);
    assertThat(second.getMap("")).doesNotContainKey("nextCursor").containsEntry("total", 20);
    assertThat(deviceIds("finance")).hasSize(8);
    viewer().get("/sim/v1/devices?group=Marketing").then().body("items", hasSize(20));
    viewer().get("/sim/v1/devices?group=7").then().body("items", empty());
    viewer()
        .get("/sim/v1/devices?department=marketing&limit=1")
        .then()
        .body("items.department", contains("marketing"), "total", equalTo(12))
        .body("items.online", everyItem(equalTo(true)))
        .body("items[0].group.name", equalTo("Marketing"))
        .body("items[0].enforcedRevision", notNullValue());
  }

  @Test
  void aDeviceIsDisconnectedAndConnectedAgain() {
    var id = deviceIds("finance").get(0);

    online(id, false);
    assertThat(fleet().getInt("online")).isEqualTo(19);
    assertThat(fleet().getInt("connected")).isEqualTo(19);

    online(id, true);
    await().atMost(WAIT).until(() -> fleet().getInt("connected") == 20);
  }

  @Test
  void badRequestsAreProblems() {
    problem(analyst().body(Map.of("count", 0, "enrolmentToken", "x", "department", "finance")));
    problem(analyst().body(Map.of("count", 1, "enrolmentToken", "x", "department", "no such")));
    problem(analyst().body("{\"count\":"));
    problem(analyst().body(Map.of("surprise", 1)));
    analyst()
        .body(Map.of("url", "https://"))
        .post("/sim/v1/devices/" + deviceIds("finance").get(0) + "/visits")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
    viewer()
        .get("/sim/v1/devices/nobody")
        .then()
        .statusCode(404)
        .body("type", endsWith("/not-found"));
    viewer().get("/sim/v1/devices?cursor=nonsense").then().statusCode(400);
    viewer().get("/sim/v1/devices?limit=501").then().statusCode(400);
  }

  @Test
  void deletingADeviceAgainChangesNothing() {
    var id = deviceIds("finance").get(0);

    analyst().delete("/sim/v1/devices/" + id).then().statusCode(204);
    analyst().delete("/sim/v1/devices/" + id).then().statusCode(204);

    assertThat(fleet().getInt("devices")).isEqualTo(19);
  }

  @Test
  void viewersReadAndChangeNothing() {
    var device = "/sim/v1/devices/" + deviceIds("finance").get(0);

    nobody().get("/sim/v1/fleet").then().statusCode(401).contentType("application/problem+json");
    viewer().body(Map.of("visitsPerMinute", 1)).put("/sim/v1/fleet/pace").then().statusCode(403);
    viewer()
        .body(Map.of("url", "https://a.example"))
        .post(device + "/visits")
        .then()
        .statusCode(403);
    viewer().body(Map.of("online", false)).put(device + "/online").then().statusCode(403);
    viewer().delete("/sim/v1/fleet/devices").then().statusCode(403);
    viewer().post("/sim/v1/fleet/flush").then().statusCode(403);
    viewer().get("/sim/v1/ledger").then().statusCode(200);
  }

  private String deviceThatBlocksDropbox() {
    var dropbox = FakeFeed.indicator("41", "Dropbox", "dropbox.com", "Block");
    peer.feed().put(dropbox);
    var id = deviceIds("marketing").get(0);
    await().atMost(WAIT).until(() -> "blocked".equals(visit(id, "https://www.dropbox.com/home")));
    return id;
  }

  private void problem(RequestSpecification request) {
    problem(request, "/sim/v1/fleet/devices");
  }

  private void problem(RequestSpecification request, String path) {
    request.post(path).then().statusCode(400).contentType("application/problem+json");
  }

  private void enrol(String department, int count) {
    analyst()
        .body(Map.of("count", count, "enrolmentToken", FakePeer.TOKEN, "department", department))
        .post("/sim/v1/fleet/devices")
        .then()
        .statusCode(202)
        .body("enrolling", equalTo(count))
        .body("department", equalTo(department));
  }

  private void online(String id, boolean online) {
    analyst()
        .body(Map.of("online", online))
        .put("/sim/v1/devices/" + id + "/online")
        .then()
        .statusCode(200)
        .body("online", equalTo(online));
  }

  private String visit(String id, String url) {
    return analyst()
        .body(Map.of("url", url))
        .post("/sim/v1/devices/" + id + "/visits")
        .jsonPath()
        .getString("outcome");
  }

  private long transactionsReceived() {
    return peer.all().stream().mapToLong(d -> d.transactions().size()).sum();
  }

  private List<String> deviceIds(String department) {
    return viewer()
        .get("/sim/v1/devices?limit=500&department=" + department)
        .jsonPath()
        .getList("items.id", String.class);
  }

  private JsonPath fleet() {
    return viewer().get("/sim/v1/fleet").then().statusCode(200).extract().jsonPath();
  }

  private JsonPath ledger() {
    return viewer().get("/sim/v1/ledger").then().statusCode(200).extract().jsonPath();
  }
}
