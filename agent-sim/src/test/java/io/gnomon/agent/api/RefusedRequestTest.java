package io.gnomon.agent.api;

import static io.gnomon.testing.Callers.analyst;
import static io.gnomon.testing.Callers.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PeerResource.class)
class RefusedRequestTest {

  @Test
  void unknownParametersAndWrongValuesAreRefusedByName() {
    viewer()
        .get("/sim/v1/devices?departement=finance")
        .then()
        .statusCode(400)
        .body("type", endsWith("/unknown-parameter"))
        .body("parameter", equalTo("departement"))
        .body("allowed", contains("cursor", "department", "group", "limit"));
    viewer()
        .get("/sim/v1/devices?limit=abc")
        .then()
        .statusCode(400)
        .body("type", endsWith("/invalid-value"))
        .body("parameter", equalTo("limit"));
    viewer()
        .queryParam("group", "a".repeat(201))
        .get("/sim/v1/devices")
        .then()
        .statusCode(400)
        .body("violations.field", contains("group"));
    analyst()
        .body(Map.of("kind", "no such"))
        .post("/sim/v1/faults")
        .then()
        .statusCode(400)
        .body("field", equalTo("kind"))
        .body("allowed", hasItem("flapping"));
    viewer().accept("text/html").get("/sim/v1/fleet").then().statusCode(406);
  }
}
