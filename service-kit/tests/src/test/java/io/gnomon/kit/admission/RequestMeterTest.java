package io.gnomon.kit.admission;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.gnomon.kit.DataTest;
import io.gnomon.testing.Callers;
import io.gnomon.testing.Management;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@DataTest
class RequestMeterTest {

  private static final String REQUESTS = "http.server.requests";

  /** Quarkus takes a hundred paths, and passes over those that come later. */
  private static final int MANY = 150;

  @Inject MeterRegistry meters;

  @Test
  void aMethodThatNobodyKnowsIsRefusedAndMakesNoMetric() {
    Callers.viewer().get("/edge").then().statusCode(200);
    // A request is counted once its answer has been sent, which a caller may see first.
    await().until(() -> meters.find(REQUESTS).tag("uri", "/edge").timer() != null);
    var before = meters.find(REQUESTS).meters().size();

    for (int i = 0; i < MANY; i++) {
      Callers.nobody()
          .request("MADEUP" + i, "/edge")
          .then()
          .statusCode(405)
          .contentType("application/problem+json")
          .header("Allow", containsString("PATCH"))
          .body("type", endsWith("/method-not-allowed"));
    }

    assertThat(before).isPositive();
    assertThat(meters.find(REQUESTS).meters()).hasSize(before);
    assertThat(metrics())
        .contains("http_server_requests_seconds_count{method=\"GET\"")
        .doesNotContain("MADEUP");
  }

  @Test
  void aPathThatIsTooLongMakesNoMetric() {
    var path = "/edge/" + "madeup".repeat(1_500);

    Callers.nobody().get(path).then().statusCode(414);

    assertThat(metrics()).doesNotContain("madeupmadeup");
  }

  @Test
  void pathsThatAreRefusedTakeNoPlaceOfThoseThatAreOffered() {
    for (int i = 0; i < MANY; i++) {
      Callers.nobody()
          .header("X-Long", "a".repeat(17_000))
          .get("/edge/madeup" + i)
          .then()
          .statusCode(431);
    }

    assertThat(metrics()).doesNotContain("madeup");
  }

  @Test
  void aMethodThatIsKnownButNotOfferedIsRefusedAsBefore() {
    Callers.admin()
        .request("PATCH", "/edge")
        .then()
        .statusCode(405)
        .header("Allow", containsString("GET"));
    Callers.admin().request("TRACE", "/edge").then().statusCode(405);
  }

  private static String metrics() {
    return Management.request().get("/q/metrics").asString();
  }
}
