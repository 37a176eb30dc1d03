package io.gnomon.e2e;

import static io.gnomon.e2e.RunningGnomon.stack;
import static io.gnomon.e2e.RunningGnomon.to;
import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.embedded.secret.LocalIssuer;
import io.gnomon.local.installation.Part;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A credential that is revoked is worthless in every service within seconds, and what it has open
 * is cut.
 */
@ExtendWith(RunningGnomon.class)
class RevocationIT {

  @BeforeEach
  void aFleet() {
    Fleet.ensure(10);
  }

  @Test
  void aRevokedDeviceIsCutOffFromTheFeed() {
    var device = Fleet.deviceIds().get(Fleet.deviceIds().size() - 1);

    to(Part.POLICY).delete("/api/v1/devices/" + device + "?reason=stolen").then().statusCode(204);

    await()
        .untilAsserted(
            () -> {
              var seen = to(Part.AGENT_SIM).get("/sim/v1/devices/" + device).jsonPath();
              assertThat(seen.getBoolean("connected")).isFalse();
            });
  }

  @Test
  void aRevokedTokenIsRefusedByEveryService() {
    var token =
        LocalIssuer.humans(stack().home().keys())
            .token("contractor", Duration.ofMinutes(5), "viewer");
    var paths =
        Map.of(
            Part.CATALOG, "/api/v1/apps",
            Part.DISCOVERY, "/api/v1/reports",
            Part.POLICY, "/api/v1/alerts",
            Part.AGENT_SIM, "/sim/v1/fleet");
    paths.forEach((service, path) -> assertThat(status(service, path, token)).isEqualTo(200));

    to(Part.POLICY)
        .contentType("application/json")
        .body(Map.of("subject", "contractor", "reason", "the contract has ended"))
        .post("/api/v1/credentials/revocations")
        .then()
        .statusCode(201);
    assertThat(status(Part.POLICY, "/api/v1/alerts", token)).isEqualTo(401);

    paths.forEach(
        (service, path) ->
            await().untilAsserted(() -> assertThat(status(service, path, token)).isEqualTo(401)));
  }

  private static int status(Part service, String path, String token) {
    return RestAssured.given()
        .baseUri(stack().ports().url(service))
        .auth()
        .oauth2(token)
        .get(path)
        .statusCode();
  }
}
