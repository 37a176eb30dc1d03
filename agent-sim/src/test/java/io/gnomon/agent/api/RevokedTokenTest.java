package io.gnomon.agent.api;

import static io.gnomon.testing.Callers.bearer;
import static io.gnomon.testing.Callers.nobody;
import static io.gnomon.testing.Callers.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.gnomon.agent.peer.FakePeer;
import io.gnomon.kit.identity.Roles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PeerResource.class)
class RevokedTokenTest {

  private static final String ME = "/api/v1/me";

  @SuppressWarnings("NullAway.Init") // The test resource sets it.
  FakePeer peer;

  @AfterEach
  void answer() {
    peer.stopIntercepting();
  }

  @Test
  void whomPolicyServiceRefusesIsRefused() {
    peer.intercept(request -> refuse(request, 401));

    bearer(token("left", Roles.ADMIN))
        .get("/sim/v1/fleet")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", startsWith("Bearer"))
        .contentType("application/problem+json")
        .body("type", endsWith("/unauthenticated"));
  }

  @Test
  void aTokenThatIsNewWhilePolicyServiceIsAwayMayComeLater() {
    peer.intercept(request -> refuse(request, 503));

    nobody()
        .auth()
        .oauth2(token("new", Roles.ADMIN))
        .get("/sim/v1/fleet")
        .then()
        .statusCode(503)
        .header("Retry-After", equalTo("1"))
        .contentType("application/problem+json");
  }

  @Test
  void whoWasLetInGoesOnWhilePolicyServiceIsAway() {
    var token = token("operator", Roles.ADMIN);
    bearer(token).get("/sim/v1/fleet").then().statusCode(200);

    peer.intercept(request -> refuse(request, 503));

    bearer(token).delete("/sim/v1/faults").then().statusCode(204);
  }

  @Test
  void nobodyIsAskedAboutATokenThatIsNotGood() {
    var before = peer.asked(ME);

    nobody().get("/sim/v1/fleet").then().statusCode(401);
    nobody().auth().oauth2("no.such.token").get("/sim/v1/fleet").then().statusCode(401);

    assertThat(peer.asked(ME)).isEqualTo(before);
  }

  private static boolean refuse(HttpServerRequest request, int status) {
    if (!request.path().equals(ME)) {
      return false;
    }
    request.response().setStatusCode(status).end();
    return true;
  }
}
