package io.gnomon.catalog;

import static io.restassured.RestAssured.given;

import io.gnomon.embedded.LocalIssuer;
import io.gnomon.embedded.TestInfrastructure;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;

/** Requests of the people and devices of the example organisation. */
public final class Callers {

  private Callers() {}

  public static RequestSpecification viewer() {
    return person("viewer@example.org", Roles.VIEWER);
  }

  public static RequestSpecification person(String name, String... roles) {
    var issuer = LocalIssuer.humans(TestInfrastructure.running().keys());
    return given().auth().oauth2(issuer.token(name, Duration.ofMinutes(5), roles));
  }

  public static RequestSpecification device() {
    var issuer = LocalIssuer.devices(TestInfrastructure.running().keys());
    return given().auth().oauth2(issuer.token("device-1", Duration.ofMinutes(5), "device"));
  }
}
