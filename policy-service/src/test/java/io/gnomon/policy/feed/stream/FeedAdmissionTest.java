package io.gnomon.policy.feed.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.TestDevice;
import io.gnomon.policy.feed.DeviceStream;
import io.gnomon.policy.feed.FewAdmissionsWithoutBrokers;
import io.gnomon.testing.Management;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
@TestProfile(FewAdmissionsWithoutBrokers.class)
class FeedAdmissionTest {

  private static final int LIMIT = FewAdmissionsWithoutBrokers.ADMISSIONS_PER_SECOND;

  @Test
  void whoeverIsTooMuchIsToldWhenToComeBackAndThenGetsIn() throws Exception {
    var device = TestDevice.enrolled("LAPTOP-0701");

    var refusal = openUntilRefused(device);
    var tokenRefusal = device.requestToken(device.assertion(1));

    assertThat(refusal.status()).isEqualTo(503);
    assertThat(refusal.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(refusal.body()).contains("https://gnomon.dev/problems/unavailable");
    assertThat(refusal.headers().firstValue("Retry-After").map(Integer::valueOf))
        .hasValueSatisfying(wait -> assertThat(wait).isBetween(1, 30));
    tokenRefusal
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", matchesPattern("[1-9]|[12][0-9]|30"))
        .body("type", equalTo("https://gnomon.dev/problems/unavailable"));
    // Not limited here: enrolments have a queue of their own.
    TestDevice.named("LAPTOP-0702").enrol(TestDevice.enrolmentToken(1)).then().statusCode(201);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> device.requestToken(device.assertion(2)).statusCode() == 201);
    assertThat(metric("refused_total\\{kind=\"stream\",?\\}")).isPositive();
    assertThat(metric("refused_total\\{kind=\"token\",?\\}")).isPositive();
    assertThat(metric("peak_per_second")).isBetween(1.0, (double) LIMIT);
    assertThat(metric("limit")).isEqualTo(LIMIT);
  }

  private record Refusal(int status, HttpHeaders headers, String body) {}

  /** Opens streams, and leaves them, until there is no room. */
  private static Refusal openUntilRefused(TestDevice device) throws Exception {
    var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    var request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + RestAssured.port + "/agent/v1/feed"))
            .header("Authorization", "Bearer " + DeviceStream.token(device.id()))
            .build();
    for (int i = 0; i < 1_000; i++) {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (var body = answer.body()) {
        if (answer.statusCode() != 200) {
          return new Refusal(
              answer.statusCode(),
              answer.headers(),
              new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    throw new AssertionError("everybody got in");
  }

  private static double metric(String name) {
    var text = Management.request().get("/q/metrics").asString();
    var found =
        Pattern.compile("^gnomon_feed_admissions_" + name + " (\\S+)$", Pattern.MULTILINE)
            .matcher(text);
    assertThat(found.find()).as(name).isTrue();
    return Double.parseDouble(found.group(1));
  }
}
