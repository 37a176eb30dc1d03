package io.gnomon.kit.revocation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.gnomon.kit.DataTest;
import io.gnomon.kit.ServiceWithoutBrokers;
import io.gnomon.testing.Callers;
import io.gnomon.testing.Management;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

@DataTest
@TestProfile(ServiceWithoutBrokers.class)
class RevocationsUnknownTest {

  @Test
  void aServiceThatCouldNotReadRevocationsYetSendsEveryTokenAway() {
    var token = Callers.token(Callers.VIEWER, "viewer");

    for (var path : new String[] {"/api/v1/me", "/edge?limit=1", "/edge/raw"}) {
      given()
          .auth()
          .oauth2(token)
          .get(path)
          .then()
          .statusCode(503)
          .header("Retry-After", "1")
          .contentType("application/problem+json")
          .body("type", endsWith("/unavailable"));
    }
    Management.request().get("/q/health/ready").then().statusCode(503);
  }

  @Test
  void whoHasNoTokenOrABadOneIsAnsweredAsEver() {
    given().get("/api/v1/me").then().statusCode(401);
    given().auth().oauth2("no.such.token").get("/api/v1/me").then().statusCode(401);
    given().get("/edge/raw").then().statusCode(401);
    Management.request().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
  }
}
