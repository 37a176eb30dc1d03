package io.gnomon.discovery.exclusion;

import io.gnomon.testing.Callers;
import io.restassured.response.Response;
import java.util.Map;

/** Exclusions as a privacy officer makes them. */
final class Exclusions {

  static final String PATH = "/api/v1/privacy/exclusions";

  private Exclusions() {}

  static Response create(String kind, String value) {
    return Callers.person("pia@example.org", "privacy")
        .body(Map.of("kind", kind, "value", value, "reason", "works council"))
        .post(PATH);
  }

  /** Its id. */
  static String created(String kind, String value) {
    return create(kind, value).then().statusCode(201).extract().path("id");
  }

  static void delete(String id) {
    Callers.person("pia@example.org", "privacy")
        .delete(PATH + "/" + id + "?reason=over")
        .then()
        .statusCode(204);
  }
}
