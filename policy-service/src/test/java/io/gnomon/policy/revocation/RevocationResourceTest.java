package io.gnomon.policy.revocation;

import static io.gnomon.testing.Callers.ADMIN;
import static io.gnomon.testing.Callers.admin;
import static io.gnomon.testing.Callers.analyst;
import static io.gnomon.testing.Callers.bearer;
import static io.gnomon.testing.Callers.nobody;
import static io.gnomon.testing.Callers.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.gnomon.kit.identity.Roles;
import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.TestDevice;
import io.gnomon.testing.Contracts;
import io.gnomon.testing.TopicRecords;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class RevocationResourceTest {

  private static final String URL = "/api/v1/credentials/revocations";
  private static final String TOPIC = "policy.credentials.v1";

  private final String name = UUID.randomUUID() + "@example.org";

  @Test
  void theTokensOfARevokedSubjectAreRefusedAtOnceAndLaterOnesAreTaken() {
    var token = token(name, Roles.VIEWER);
    assertThat(statusOf(token)).isEqualTo(200);

    var revocation = revokeSubject(name, "has left");

    assertThat(statusOf(token)).isEqualTo(401);
    var before = Instant.parse(revocation.getString("tokensBefore"));
    assertThat(before).isAfter(Instant.parse(revocation.getString("revokedAt")));
    assertThat(statusOf(token(name, before.minusSeconds(1), Roles.VIEWER))).isEqualTo(401);
    assertThat(statusOf(token(name, before, Roles.VIEWER))).isEqualTo(200);
    var message = TopicRecords.awaitJson(TOPIC, name, 1).get(0);
    Contracts.assertValid("policy/credential", message);
    assertThat(message.get("kind").asText()).isEqualTo("subject");
    assertThat(Instant.parse(message.get("tokensBefore").asText())).isEqualTo(before);
    assertThat(Instant.parse(message.get("expiresAt").asText()))
        .isEqualTo(before.plus(Duration.ofDays(31)));
  }

  @Test
  void aRevokedTokenIsRefusedAndOthersOfTheSubjectAreTaken() {
    var stolen = token(name, Roles.VIEWER);
    var other = token(name, Roles.VIEWER);
    assertThat(statusOf(stolen)).isEqualTo(200);

    revoke(Map.of("tokenId", idOf(stolen), "reason", "leaked"))
        .body("kind", equalTo("token"))
        .body("credential", equalTo(idOf(stolen)));

    assertThat(statusOf(stolen)).isEqualTo(401);
    assertThat(statusOf(other)).isEqualTo(200);
  }

  @Test
  void theSameAgainIsAnsweredTheSameAndSaysNothingNew() {
    var jti = UUID.randomUUID().toString();
    var first = revoke(Map.of("tokenId", jti, "reason", "leaked"));
    var subject = revoke(Map.of("subject", name, "reason", "has left"));

    revoke(Map.of("tokenId", jti, "reason", "again"))
        .body("", equalTo(first.extract().<Map<String, ?>>path("")));
    revoke(Map.of("subject", name, "reason", "again"))
        .body("", equalTo(subject.extract().<Map<String, ?>>path("")));

    var last = UUID.randomUUID().toString();
    revoke(Map.of("tokenId", last, "reason", "another"));
    TopicRecords.awaitJson(TOPIC, last, 1);
    assertThat(TopicRecords.awaitJson(TOPIC, jti, 1)).hasSize(1);
    assertThat(TopicRecords.awaitJson(TOPIC, name, 1)).hasSize(1);
  }

  @Test
  void anIdThatIsRevokedAsSomethingElseIsRefusedLoudly() {
    revoke(Map.of("tokenId", name, "reason", "leaked"));

    admin()
        .body(Map.of("subject", name, "reason", "has left"))
        .post(URL)
        .then()
        .statusCode(409)
        .body("detail", containsString("revoked as a token"));
  }

  @Test
  void whatIsRevokedIsListedTheNewestFirst() {
    var older = revokeSubject(name, "has left");
    var jti = UUID.randomUUID().toString();
    revoke(Map.of("tokenId", jti, "reason", "leaked"));

    admin()
        .get(URL + "?limit=2")
        .then()
        .statusCode(200)
        .body("items.credential", equalTo(List.of(jti, name)));
    String cursor = admin().get(URL + "?limit=1").path("nextCursor");
    admin()
        .get(URL + "?limit=1&cursor=" + cursor)
        .then()
        .body("items[0]", equalTo(older.getMap("")))
        .body("items[0].revokedBy", equalTo(ADMIN))
        .body("items[0].reason", equalTo("has left"));
    admin()
        .get(URL + "?kind=token&limit=500")
        .then()
        .body("items.kind", everyItem(equalTo("token")));
    admin()
        .queryParam("credential", name)
        .get(URL)
        .then()
        .body("items.id", equalTo(List.of(older.getString("id"))))
        .body("total", equalTo(1));
    admin().get(URL + "/" + older.getString("id")).then().body("", equalTo(older.getMap("")));
  }

  @Test
  void theListSaysHowManyThereAre() {
    revokeSubject(name, "has left");
    revoke(Map.of("tokenId", UUID.randomUUID().toString(), "reason", "leaked"));

    int all = admin().get(URL + "?limit=500").path("items.size()");
    int tokens = admin().get(URL + "?limit=500&kind=token").path("items.size()");
    assertThat(admin().get(URL + "?limit=1").<Integer>path("total")).isEqualTo(all);
    assertThat(admin().get(URL + "?limit=1&kind=token").<Integer>path("total")).isEqualTo(tokens);
    assertThat(tokens).isLessThan(all);
  }

  @Test
  void aRevocationIsTakenBackOnce() {
    var token = token(name, Roles.VIEWER);
    var id = revokeSubject(name, "by mistake").getString("id");
    assertThat(statusOf(token)).isEqualTo(401);

    admin().delete(URL + "/" + id).then().statusCode(204);

    assertThat(statusOf(token)).isEqualTo(200);
    admin().get(URL + "/" + id).then().statusCode(404);
    admin().queryParam("credential", name).get(URL).then().body("items", equalTo(List.of()));
    admin()
        .get("/api/v1/audit?limit=1")
        .then()
        .body("items[0].action", equalTo("credential.restored"))
        .body("items[0].subject", equalTo(name))
        .body("items[0].who", equalTo(ADMIN));
    var message = TopicRecords.awaitJson(TOPIC, name, 2).get(1);
    Contracts.assertValid("policy/credential", message);
    assertThat(message.get("state").asText()).isEqualTo("active");
    var again = revokeSubject(name, "after all").getString("id");
    admin().delete(URL + "/" + id).then().statusCode(204);
    assertThat(again).isNotEqualTo(id);
    assertThat(statusOf(token)).isEqualTo(401);
    admin().delete(URL + "/no-id").then().statusCode(204);
  }

  @Test
  void aRevokedDeviceStaysOutForEver() {
    var device = TestDevice.enrolled("LAPTOP-0711");
    revokeSubject(device.id(), "its present tokens");
    admin().delete("/api/v1/devices/" + device.id() + "?reason=stolen").then().statusCode(204);

    var listed = admin().queryParam("credential", device.id()).get(URL).jsonPath();

    assertThat(listed.getString("items[0].kind")).isEqualTo("device");
    assertThat(listed.getString("items[0].tokensBefore")).isNull();
    assertThat(listed.getString("items[0].expiresAt")).isNull();
    admin()
        .delete(URL + "/" + listed.getString("items[0].id"))
        .then()
        .statusCode(409)
        .body("type", endsWith("/conflict"));
    revoke(Map.of("subject", device.id(), "reason", "again")).body("kind", equalTo("device"));
  }

  @Test
  void theMessageIsTheOneOfTheContract() {
    var row = new RevocationEntity();
    row.credential = "contractor@example.org";
    row.kind = "subject";
    row.reason = "the contract has ended";
    row.changedAt = Instant.parse("2026-03-02T09:30:00Z");
    row.tokensBefore = Instant.parse("2026-03-02T09:30:11Z");
    row.expiresAt = Instant.parse("2026-04-02T09:30:11Z");

    Contracts.assertWritesExample("policy/credential", RevocationMessage.of(row));
  }

  @Test
  void onlyAdministratorsRevoke() {
    var both = Map.of("subject", "a", "tokenId", "b", "reason", "c");
    nobody().body(both).post(URL).then().statusCode(401);
    analyst().body(both).post(URL).then().statusCode(403);
    analyst().get(URL).then().statusCode(403);
    analyst().get(URL + "/1").then().statusCode(403);
    analyst().delete(URL + "/1").then().statusCode(403);
    admin().body(both).post(URL).then().statusCode(400);
    admin().body(Map.of("reason", "c")).post(URL).then().statusCode(400);
    admin().get(URL + "?kind=client").then().statusCode(400);
  }

  private static JsonPath revokeSubject(String subject, String reason) {
    return revoke(Map.of("subject", subject, "reason", reason)).extract().jsonPath();
  }

  private static ValidatableResponse revoke(Map<String, ?> request) {
    return admin()
        .body(request)
        .post(URL)
        .then()
        .statusCode(201)
        .header("Location", containsString(URL + "/"));
  }

  private static int statusOf(String token) {
    return bearer(token).get("/api/v1/settings").statusCode();
  }

  private static String idOf(String token) {
    var claims = Base64.getUrlDecoder().decode(token.split("\\.", 3)[1]);
    return JsonPath.from(new String(claims, StandardCharsets.UTF_8)).getString("jti");
  }
}
