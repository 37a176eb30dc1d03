package io.gnomon.policy.event;

import static io.gnomon.testing.Callers.admin;
import static io.gnomon.testing.Callers.analyst;
import static io.gnomon.testing.Callers.bearer;
import static io.gnomon.testing.Callers.device;
import static io.gnomon.testing.Callers.deviceToken;
import static io.gnomon.testing.Callers.nobody;
import static io.gnomon.testing.Callers.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.TestDevice;
import io.gnomon.policy.indicator.KnownIndicators;
import io.gnomon.testing.Contracts;
import io.gnomon.testing.TopicRecords;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class EventResourceTest {

  @Inject DataSource database;

  private final String boot = UUID.randomUUID().toString();
  private final String midnight = Instant.now().truncatedTo(ChronoUnit.DAYS).toString();

  @BeforeEach
  void indicatorsAreKnown() {
    KnownIndicators.store();
  }

  @Test
  void repeatedAttemptsExtendOneAlert() {
    var device = TestDevice.enrolled("LAPTOP-0042");
    send(device, 1, dropbox("blocked"), dropbox("blocked"));

    send(device, 2, dropbox("blocked"));

    alerts(device)
        .body("items.size()", equalTo(1))
        .body("items[0].count", equalTo(3))
        .body("items[0].title", equalTo("Unsanctioned cloud app access was blocked"))
        .body("items[0].app.name", equalTo("Dropbox"))
        .body("items[0].indicatorId", equalTo(KnownIndicators.DROPBOX))
        .body("items[0].device.name", equalTo("LAPTOP-0042"))
        .body("items[0].url", equalTo("https://www.dropbox.com/home"));
    var messages = TopicRecords.awaitJson("policy.alerts.v1", alertOf(device), 2);
    messages.forEach(message -> Contracts.assertValid("policy/alert", message));
    assertThat(messages).extracting(message -> message.get("count").asInt()).containsExactly(2, 3);
  }

  @Test
  void aBatchThatIsSentAgainIsCountedOnce() throws Exception {
    var device = TestDevice.enrolled("LAPTOP-1");
    var token = deviceToken(device.id());
    Callable<Integer> delivery =
        () ->
            bearer(token).body(batch(1, dropbox("blocked"))).post("/agent/v1/events").statusCode();
    var pool = Executors.newFixedThreadPool(6);

    var answers = pool.invokeAll(Collections.nCopies(12, delivery));

    pool.shutdown();
    for (var answer : answers) {
      assertThat(answer.get()).isEqualTo(204);
    }
    alerts(device).body("items[0].count", equalTo(1));
    send(device, 2, dropbox("blocked"));
    send(device, 1, dropbox("blocked"));
    alerts(device).body("items[0].count", equalTo(2));
  }

  @Test
  void aValueThatIsNoTextCostsNoEventButItsOwn() {
    var device = TestDevice.enrolled("LAPTOP-7");
    var noText = new HashMap<String, Object>(dropbox("blocked"));
    noText.put("host", Map.of("name", "www.dropbox.com"));
    var noName = new HashMap<String, Object>(dropbox("blocked"));
    noName.put("user", "ada\0");

    send(device, 1, noText, noName, dropbox("blocked"));

    alerts(device).body("items.count.sum()", equalTo(2));
  }

  @Test
  void aNewBootCountsFromOneAgain() {
    var device = TestDevice.enrolled("LAPTOP-2");
    send(device, 9, dropbox("blocked"));
    var reborn = new HashMap<>(batch(1, dropbox("blocked")));
    reborn.put("bootId", UUID.randomUUID().toString());

    device(device.id()).body(reborn).post("/agent/v1/events").then().statusCode(204);

    alerts(device).body("items[0].count", equalTo(2));
  }

  @Test
  void anAttemptAfterAResolvedAlertOpensAnother() {
    var device = TestDevice.enrolled("LAPTOP-3");
    send(device, 1, dropbox("blocked"));
    var first = alertOf(device);
    analyst()
        .body(Map.of("status", "Resolved"))
        .patch("/api/v1/alerts/" + first)
        .then()
        .statusCode(200);

    send(device, 2, dropbox("blocked"));

    alerts(device)
        .body("items.size()", equalTo(2))
        .body("items.status", equalTo(List.of("New", "Resolved")))
        .body("items.count", equalTo(List.of(1, 1)));
    analyst()
        .body(Map.of("status", "New"))
        .patch("/api/v1/alerts/" + first)
        .then()
        .statusCode(409)
        .body("type", containsString("alert-already-open"));
  }

  @Test
  void kindsAreKeptApartAndAQuietIndicatorOnlyCounts() throws SQLException {
    var device = TestDevice.enrolled("LAPTOP-4");

    send(
        device,
        1,
        dropbox("warned"),
        dropbox("bypassed"),
        event("blocked", KnownIndicators.QUIET, "quiet.example.org"),
        event("blocked", KnownIndicators.PHISHING, "evil.example.org"));

    alerts(device)
        .body("items.size()", equalTo(3))
        .body("items.findAll { it.attempt == 'blocked' }.severity", equalTo(List.of("High")));
    var quiet = "select attempts from alert where not raised and device_id = '";
    assertThat(number(quiet + device.id() + "'")).isEqualTo(1);
  }

  @Test
  void anAuditedVisitBecomesAnAlert() {
    var device = TestDevice.enrolled("LAPTOP-8");

    send(device, 1, event("audited", KnownIndicators.PHISHING, "evil.example.org"));

    alerts(device)
        .body("items.attempt", equalTo(List.of("audited")))
        .body("items.title", equalTo(List.of("Phishing site")));
    Contracts.assertValid(
        "policy/alert", TopicRecords.awaitJson("policy.alerts.v1", alertOf(device), 1).get(0));
  }

  @Test
  void aBadEventIsLostAndTheGoodOnesAreNot() {
    var device = TestDevice.enrolled("LAPTOP-5");

    send(
        device,
        1,
        event("exploded", KnownIndicators.DROPBOX, "www.dropbox.com"),
        event("blocked", KnownIndicators.DROPBOX, "no host"),
        Map.of(),
        dropbox("blocked"));

    alerts(device).body("items.size()", equalTo(1)).body("items[0].count", equalTo(1));
  }

  @Test
  void aDeviceThatInventsUsersFillsNoDisk() {
    var device = TestDevice.enrolled("LAPTOP-6");
    for (var batch = 1; batch <= 4; batch++) {
      var events = new ArrayList<Map<String, Object>>();
      for (var i = 0; i < 400; i++) {
        var event = new HashMap<>(dropbox("blocked"));
        event.put("user", "user-" + batch + "-" + i);
        events.add(event);
      }
      post(device, Map.of("bootId", boot, "sequence", batch, "events", events)).statusCode(204);
    }

    send(device, 5, dropbox("blocked"));

    var query = "select count(*) from alert where device_id = '" + device.id() + "'";
    assertThat(number(query)).isEqualTo(1_000);
  }

  @Test
  void whatIsNoBatchIsRefused() {
    var device = TestDevice.enrolled("LAPTOP-7");
    var tooMany = Collections.nCopies(501, dropbox("blocked"));

    post(device, Map.of("bootId", boot, "sequence", 1, "events", tooMany)).statusCode(400);
    post(device, Map.of("bootId", "x", "sequence", 1, "events", List.of())).statusCode(400);
    post(device, Map.of("bootId", boot, "sequence", 0, "events", List.of())).statusCode(400);
    post(device, Map.of("sequence", 1, "events", List.of())).statusCode(400);
    post(device, Map.of("bootId", boot, "sequence", 1, "events", List.of(), "later", 1))
        .statusCode(204);
  }

  @Test
  void onlyAnEnrolledDeviceReports() {
    nobody().body(batch(1)).post("/agent/v1/events").then().statusCode(401);
    admin().body(batch(1)).post("/agent/v1/events").then().statusCode(403);
    device(UUID.randomUUID().toString())
        .body(batch(1))
        .post("/agent/v1/events")
        .then()
        .statusCode(401)
        .body("type", containsString("device-unknown"));
  }

  @SafeVarargs
  private void send(TestDevice device, long sequence, Map<String, Object>... events) {
    post(device, batch(sequence, events)).statusCode(204);
  }

  private static ValidatableResponse post(TestDevice device, Map<String, Object> body) {
    return device(device.id()).body(body).post("/agent/v1/events").then();
  }

  @SafeVarargs
  private Map<String, Object> batch(long sequence, Map<String, Object>... events) {
    return Map.of("bootId", boot, "sequence", sequence, "events", List.of(events));
  }

  private Map<String, Object> dropbox(String kind) {
    var event = new HashMap<>(event(kind, KnownIndicators.DROPBOX, "www.dropbox.com"));
    event.put("url", "https://www.dropbox.com/home");
    return event;
  }

  private Map<String, Object> event(String kind, String indicator, String host) {
    return Map.of(
        "kind",
        kind,
        "at",
        midnight,
        "user",
        "ada@example.org",
        "indicatorId",
        indicator,
        "host",
        host);
  }

  private static ValidatableResponse alerts(TestDevice device) {
    return viewer().get("/api/v1/alerts?device=" + device.id()).then().statusCode(200);
  }

  private static String alertOf(TestDevice device) {
    return alerts(device).extract().path("items[0].id");
  }

  private long number(String query) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
