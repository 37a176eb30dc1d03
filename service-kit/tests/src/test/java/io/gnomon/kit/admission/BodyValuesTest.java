package io.gnomon.kit.admission;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.notNullValue;

import io.gnomon.kit.DataTest;
import io.gnomon.testing.Callers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@DataTest
@TestProfile(AdmissionTest.LittleRoom.class)
class BodyValuesTest {

  @Inject MeterRegistry meters;

  /** Each is 4 bytes on its way, and 56 in memory. */
  @Test
  void theValuesOfABodyAreHeldBesideItsBytesAndGivenBack() {
    postTags(60_000)
        .statusCode(429)
        .contentType("application/problem+json")
        .header("Retry-After", notNullValue());

    postTags(5_000).statusCode(400).body("type", endsWith("/invalid-value"));
    await().untilAsserted(() -> assertThat(held("person") + held("administrator")).isZero());
  }

  private static ValidatableResponse postTags(int tags) {
    return Callers.admin()
        .body(
            "{\"name\": \"one\", \"colour\": \"red\", \"tags\": ["
                + "\"a\",".repeat(tags - 1)
                + "\"a\"]}")
        .post("/edge")
        .then();
  }

  private double held(String lane) {
    return meters.get("gnomon.admission.held.bytes").tag("lane", lane).gauge().value();
  }
}
