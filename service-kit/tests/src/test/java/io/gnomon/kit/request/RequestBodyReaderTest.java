package io.gnomon.kit.request;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.gnomon.kit.DataTest;
import io.gnomon.testing.Callers;
import org.junit.jupiter.api.Test;

@DataTest
class RequestBodyReaderTest {

  @Test
  void aBodyOfMillionsOfValuesIsRefusedWithTheBound() {
    var tags = "\"a\",".repeat(99_000);

    Callers.admin()
        .body("{\"name\": \"one\", \"tags\": [" + tags + tags + "\"a\"]}")
        .post("/edge")
        .then()
        .statusCode(413)
        .contentType("application/problem+json")
        .body("type", endsWith("/too-large"))
        .body("detail", containsString("100,000 values"));
    Callers.admin()
        .body("{\"name\": \"one\", \"tags\": [" + tags + "\"a\"]}")
        .post("/edge")
        .then()
        .statusCode(400)
        .body("type", endsWith("/invalid-value"));
  }
}
