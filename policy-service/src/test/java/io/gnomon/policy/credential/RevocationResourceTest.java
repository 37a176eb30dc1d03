package io.gnomon.policy.credential;

import static io.gnomon.testing.Callers.admin;
import static io.gnomon.testing.Callers.analyst;
import static io.gnomon.testing.Callers.bearer;
import static io.gnomon.testing.Callers.nobody;
import static io.gnomon.testing.Callers.token;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.identity.Roles;
import io.gnomon.policy.PolicyTest;
import io.gnomon.testing.Contracts;
import io.gnomon.testing.TopicRecords;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class RevocationResourceTest {

  private static final String URL = "/api/v1/credentials/revocations";

  @Test
  void aRevokedSubjectIsShutOutWithinSeconds() {
    var name = "leaver-" + UUID.randomUUID() + "@example.org";
    var token = token(name, Roles.VIEWER);
    bearer(token).get("/api/v1/settings").then().statusCode(200);

    admin().body(Map.of("subject", name, "reason", "has left")).post(URL).then().statusCode(204);

    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> bearer(token).get("/api/v1/settings").statusCode() == 401);
    var message = TopicRecords.awaitJson("policy.credentials.v1", name, 1).get(0);
    Contracts.assertValid("policy/credential", message);
    assertThat(message.get("kind").asText()).isEqualTo("subject");
  }

  @Test
  void aSecondRevocationSaysNothingNew() {
    var jti = UUID.randomUUID().toString();
    admin().body(Map.of("tokenId", jti, "reason", "leaked")).post(URL).then().statusCode(204);

    admin().body(Map.of("tokenId", jti, "reason", "again")).post(URL).then().statusCode(204);

    admin()
        .body(Map.of("tokenId", UUID.randomUUID().toString(), "reason", "another"))
        .post(URL)
        .then()
        .statusCode(204);
    assertThat(TopicRecords.awaitJson("policy.credentials.v1", jti, 1)).hasSize(1);
  }

  @Test
  void theMessageIsTheOneOfTheContract() {
    var example = Contracts.example("policy/credential");
    var message =
        RevocationMessage.revoked(
            example.get("id").asText(),
            CredentialKind.DEVICE,
            Instant.parse("2026-03-02T09:30:00Z"),
            "lost laptop");

    Contracts.assertWritesExample("policy/credential", message);
  }

  @Test
  void onlyAdministratorsRevoke() {
    var both = Map.of("subject", "a", "tokenId", "b", "reason", "c");
    nobody().body(both).post(URL).then().statusCode(401);
    analyst().body(both).post(URL).then().statusCode(403);
    admin().body(both).post(URL).then().statusCode(400);
    admin().body(Map.of("reason", "c")).post(URL).then().statusCode(400);
  }
}
