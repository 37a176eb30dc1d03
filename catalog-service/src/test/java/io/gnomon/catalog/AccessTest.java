package io.gnomon.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.problem.Problem;
import io.gnomon.testing.Callers;
import io.gnomon.testing.Management;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CatalogTest
class AccessTest {

  @Test
  void aRequestWithoutATokenIsNotAnswered() {
    given()
        .get("/api/v1/categories")
        .then()
        .statusCode(401)
        .contentType(Problem.MEDIA_TYPE)
        .body("type", equalTo("https://gnomon.dev/problems/unauthenticated"));
  }

  @Test
  void aTokenOfNobodyTrustedIsNotTaken() {
    given().auth().oauth2("a.b.c").get("/api/v1/categories").then().statusCode(401);
  }

  @Test
  void aDeviceIsForbiddenToReadTheCatalog() {
    Callers.device("device-1")
        .get("/api/v1/categories")
        .then()
        .statusCode(403)
        .contentType(Problem.MEDIA_TYPE)
        .body("type", equalTo("https://gnomon.dev/problems/forbidden"));
  }

  @Test
  void aPersonWhoGrantsHimselfTheRoleOfADeviceGainsNothing() {
    Callers.person("mallory@example.org", "device")
        .get("/api/v1/categories")
        .then()
        .statusCode(403);
  }

  @Test
  void eachReadingRoleReads() {
    for (String role : new String[] {Roles.VIEWER, Roles.ANALYST, Roles.ADMIN}) {
      Callers.person("someone@example.org", role).get("/api/v1/categories").then().statusCode(200);
    }
  }

  @Test
  void aTokenIsVerifiedOnceAndThenRemembered() {
    var caller = Callers.person("someone@example.org", Roles.VIEWER);
    caller.get("/api/v1/categories").then().statusCode(200);
    var before = tokensRemembered();

    caller.get("/api/v1/categories").then().statusCode(200);

    assertThat(tokensRemembered()).isEqualTo(before + 1);
  }

  private static double tokensRemembered() {
    return Management.request()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith("gnomon_identity_tokens_total{"))
        .filter(line -> line.contains("remembered"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  @Test
  void healthMetricsAndDescriptionHaveAPortOfTheirOwn() {
    Management.request()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"));
    for (var path : List.of("/q/health/ready", "/q/health/live", "/q/openapi", "/q/metrics")) {
      Management.request().get(path).then().statusCode(200);
      Callers.admin().get(path).then().statusCode(404);
    }
  }

  @Test
  void whatIsNotThereIsAProblemToo() {
    Callers.viewer().get("/api/v1/nothing").then().statusCode(404);
  }
}
