package io.gnomon.policy.enrolment;

import static io.gnomon.testing.Callers.admin;
import static io.gnomon.testing.Callers.analyst;
import static io.gnomon.testing.Callers.bearer;
import static io.gnomon.testing.Callers.nobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.TestDevice;
import io.gnomon.policy.feed.state.Organisation;
import io.gnomon.testing.Contracts;
import io.gnomon.testing.TopicRecords;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class EnrolmentTest {

  @Inject DataSource database;

  @Test
  void aDeviceGetsAnIdentityAndAGroup() {
    var token = TestDevice.enrolmentToken(1, "kiosk");

    var answer = TestDevice.named("LAPTOP-0042").enrol(token);

    answer.then().statusCode(201).body("group.id", equalTo("0"));
    Contracts.assertValid("agent/enrolment", answer.as(JsonNode.class));
    String id = answer.path("deviceId");
    var message = TopicRecords.awaitJson("policy.devices.v1", id, 1).get(0);
    Contracts.assertValid("policy/device", message);
    assertThat(message.get("name").asText()).isEqualTo("LAPTOP-0042");
    assertThat(message.get("tags").get(0).asText()).isEqualTo("kiosk");
  }

  @Test
  void theSameKeyGivesTheSameDeviceWithoutUsingTheTokenUp() {
    var token = TestDevice.enrolmentToken(2);
    var device = TestDevice.named("LAPTOP-1");
    String first = device.enrol(token).path("deviceId");

    String again = device.enrol(token).then().statusCode(201).extract().path("deviceId");

    assertThat(again).isEqualTo(first);
    TestDevice.named("LAPTOP-2").enrol(token).then().statusCode(201);
    device.enrol(token).then().statusCode(201).body("deviceId", equalTo(first));
  }

  @Test
  void aNewDeviceGetsItsFirstTokenAlongAndCountsItsAssertionsFromOne() {
    var device = TestDevice.named("LAPTOP-6");

    var answer = device.enrol(TestDevice.enrolmentToken(1));

    answer
        .then()
        .statusCode(201)
        .header("Cache-Control", "no-store")
        .body("expiresIn", equalTo(900));
    device.setId(answer.path("deviceId"));
    bearer(answer.path("accessToken")).get("/agent/v1/feed/changes").then().statusCode(200);
    device.requestToken(device.assertion(1)).then().statusCode(201);
  }

  @Test
  void aKeyThatWasEnrolledBeforeGetsNoTokenSinceAPublicKeyIsNoSecret() {
    var token = TestDevice.enrolmentToken(5);
    var device = TestDevice.named("LAPTOP-7");
    device.enrol(token).then().statusCode(201);

    var again = device.enrol(token);

    again.then().statusCode(201).body("accessToken", nullValue()).body("expiresIn", nullValue());
    Contracts.assertValid("agent/enrolment", again.as(JsonNode.class));
  }

  @Test
  void ofThoseWhoComeTogetherEachIsTakenForWhatItIs() throws Exception {
    var token = TestDevice.enrolmentToken(40, "crowd");
    var group = Organisation.groupOf("crowd");
    var pool = Executors.newFixedThreadPool(20);
    var enrolments = new ArrayList<Callable<Response>>();
    for (int i = 0; i < 60; i++) {
      var shown = i % 3 == 0 ? "never made" : token;
      enrolments.add(() -> TestDevice.named("CROWD-" + UUID.randomUUID()).enrol(shown));
    }

    var answers = pool.invokeAll(enrolments);

    pool.shutdown();
    var ids = new HashSet<String>();
    for (int i = 0; i < answers.size(); i++) {
      var answer = answers.get(i).get().then();
      if (i % 3 == 0) {
        answer.statusCode(403);
      } else {
        answer.statusCode(201).body("group.id", equalTo(group));
        ids.add(answer.extract().path("deviceId"));
      }
    }
    assertThat(ids).hasSize(40);
    TestDevice.named("TOO-LATE").enrol(token).then().statusCode(403);
    admin().get("/api/v1/devices?limit=500&group=" + group).then().body("items", hasSize(40));
  }

  @Test
  void aTokenThatIsUnknownUsedUpRevokedOrExpiredGetsOneAnswer() throws SQLException {
    var usedUp = TestDevice.enrolmentToken(1);
    TestDevice.named("LAPTOP-3").enrol(usedUp).then().statusCode(201);
    var revoked = TestDevice.enrolmentToken(1);
    admin().delete("/api/v1/enrolment-tokens/" + newestTokenId()).then().statusCode(204);
    var expired = TestDevice.enrolmentToken(1);
    expire(newestTokenId());

    var answers =
        List.of("never made", usedUp, revoked, expired).stream()
            .map(token -> TestDevice.named("LAPTOP-4").enrol(token).then().statusCode(403))
            .map(answer -> answer.extract().asString())
            .distinct()
            .toList();

    assertThat(answers).singleElement().asString().contains("problems/enrolment-refused");
  }

  @Test
  void asManyDevicesGetInAsTheTokenAllowsHoweverManyComeAtOnce() throws Exception {
    var token = TestDevice.enrolmentToken(5);
    Callable<Integer> enrolment =
        () -> TestDevice.named("CROWD-" + UUID.randomUUID()).enrol(token).statusCode();
    var pool = Executors.newFixedThreadPool(10);

    var answers = pool.invokeAll(Collections.nCopies(20, enrolment));

    pool.shutdown();
    var admitted = 0;
    for (var answer : answers) {
      admitted += answer.get() == 201 ? 1 : 0;
      assertThat(answer.get()).isIn(201, 403);
    }
    assertThat(admitted).isEqualTo(5);
  }

  @Test
  void aDeviceThatAsksTwiceAtOnceGetsOneIdentity() throws Exception {
    var token = TestDevice.enrolmentToken(1);
    var device = TestDevice.named("HASTY");
    Callable<String> enrolment =
        () -> device.enrol(token).then().statusCode(201).extract().path("deviceId");
    var pool = Executors.newFixedThreadPool(6);

    var answers = pool.invokeAll(Collections.nCopies(6, enrolment));

    pool.shutdown();
    var ids = new HashSet<String>();
    for (var answer : answers) {
      ids.add(answer.get());
    }
    assertThat(ids).hasSize(1);
  }

  @Test
  void aNameWithControlCharactersIsRefused() {
    var token = TestDevice.enrolmentToken(1);

    TestDevice.named("LAPTOP\u0000").enrol(token).then().statusCode(400);
    TestDevice.named("LAPTOP\u001b[31m").enrol(token).then().statusCode(400);
  }

  @Test
  void onlyAPointOfTheCurveIsAKey() {
    var coordinate = "A".repeat(43);
    var body =
        Map.of(
            "enrolmentToken",
            TestDevice.enrolmentToken(1),
            "deviceName",
            "LAPTOP-5",
            "osPlatform",
            "Linux",
            "publicKey",
            Map.of("kty", "EC", "crv", "P-256", "x", coordinate, "y", coordinate));

    var answer = nobody().body(body).post("/agent/v1/enrolments");

    answer.then().statusCode(400).body("type", containsString("invalid-value"));
  }

  @Test
  void theSecretIsShownOnceAndKeptNowhere() throws SQLException {
    var secret = TestDevice.enrolmentToken(1);

    admin()
        .get("/api/v1/enrolment-tokens")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(newestTokenId()))
        .body("items[0].token", equalTo(null));

    assertThat(secret).matches("gnomon-enrol-[A-Za-z0-9_-]{43}");
    admin().get("/api/v1/audit").then().body(not(containsString(secret)));
    try (var connection = database.getConnection();
        var rows =
            connection
                .createStatement()
                .executeQuery("select token_hash from enrolment_token order by id desc limit 1")) {
      rows.next();
      assertThat(rows.getString(1)).matches("[0-9a-f]{64}");
    }
  }

  @Test
  void onlyAdministratorsMakeTokens() {
    nobody().body(Map.of()).post("/api/v1/enrolment-tokens").then().statusCode(401);
    analyst().body(Map.of()).post("/api/v1/enrolment-tokens").then().statusCode(403);
    admin()
        .body(Map.of("expiresInHours", 8761))
        .post("/api/v1/enrolment-tokens")
        .then()
        .statusCode(400)
        .body("detail", matchesPattern(".*expiresInHours.*"));
  }

  @Test
  void anotherProtocolVersionIsTurnedAway() {
    nobody()
        .header("Gnomon-Protocol", "2")
        .body(Map.of())
        .post("/agent/v1/enrolments")
        .then()
        .statusCode(426)
        .body("versions", hasItem(1));
  }

  private static String newestTokenId() {
    return admin().get("/api/v1/enrolment-tokens?limit=1").path("items[0].id");
  }

  private void expire(String id) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          "update enrolment_token set expires_at = now() - interval '1 second' where id = " + id);
    }
  }
}
