package io.gnomon.kit.revocation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.gnomon.kit.DataTest;
import io.gnomon.kit.StartWithFaults;
import io.gnomon.kit.identity.Roles;
import io.gnomon.testing.Callers;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

@DataTest
@TestProfile(StartWithFaults.class)
class KeysMissingTest {

  private static final String[] PATHS = {"/api/v1/me", "/edge?limit=1", "/edge/raw"};

  @Test
  void aServiceWithoutKeysDoesNotSayThatATokenIsWrong() {
    var token = Callers.token(Callers.VIEWER, Roles.VIEWER);

    for (var path : PATHS) {
      given()
          .auth()
          .oauth2(token)
          .get(path)
          .then()
          .statusCode(503)
          .header("Retry-After", "5")
          .contentType("application/problem+json")
          .body("type", endsWith("/unavailable"))
          .body("detail", equalTo("This service has no keys to verify the token with."));
    }
  }

  @Test
  void tokensThatNoMissingKeyWouldVerifyAreAnsweredAsEver() {
    Callers.device("d1").get("/edge?limit=1").then().statusCode(403);
    for (var path : PATHS) {
      given().get(path).then().statusCode(401);
      given().auth().oauth2("no.such.token").get(path).then().statusCode(401);
    }
  }
}
