package io.gnomon.catalog.probe;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.gnomon.catalog.CatalogTest;
import io.gnomon.testing.Callers;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CatalogTest
class ProbeOffTest {

  @Test
  void itIsOffUnlessItIsTurnedOn() {
    Callers.admin().get("/api/v1/probe").then().statusCode(200).body("enabled", equalTo(false));
    Callers.analyst()
        .post("/api/v1/apps/dropbox/probes")
        .then()
        .statusCode(409)
        .body("detail", containsString("gnomon.probe.enabled"));
  }
}
