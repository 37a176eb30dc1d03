package io.gnomon.kit.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.gnomon.kit.DataTest;
import io.gnomon.testing.Callers;
import io.restassured.response.Response;
import java.util.Collections;
import org.junit.jupiter.api.Test;

@DataTest
class ViolationLimitTest {

  @Test
  void aHundredViolationsAreNamedAndTheOthersCounted() {
    postTags(300)
        .then()
        .statusCode(400)
        .body("type", endsWith("/invalid-value"))
        .body("violations", hasSize(100))
        // That there are more than two tags is one besides.
        .body("detail", endsWith("; and 201 others"));
  }

  @Test
  void violationsWithoutNumberAreRefusedInFewWords() {
    var answer = postTags(99_000);

    answer
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", endsWith("/invalid-value"))
        .body("detail", equalTo("More than 1000 values are not acceptable."));
    assertThat(answer.asByteArray().length).isLessThan(1_000);
  }

  private static Response postTags(int blank) {
    var tags = String.join(",", Collections.nCopies(blank, "null"));
    return Callers.admin()
        .body("{\"name\": \"one\", \"colour\": \"red\", \"tags\": [" + tags + "]}")
        .post("/edge");
  }
}
