package io.gnomon.policy.feed.stream;

import static io.gnomon.testing.Callers.device;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.TestDevice;
import io.gnomon.policy.feed.state.DeviceStream;
import io.gnomon.policy.feed.state.FewAdmissionsWithoutBrokers;
import io.gnomon.testing.Management;
import io.gnomon.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
@QuarkusTest
@PolicyTest
@TestProfile(FewAdmissionsWithoutBrokers.class)
class FeedAdmissionTest {

  private static final ExecutorService WAITING = Executors.newCachedThreadPool();

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
    Patience.await().until(() -> device.requestToken(device.assertion(2)).statusCode() == 201);
    assertThat(metric("refused_total\\{kind=\"stream\",?\\}")).isPositive();
    assertThat(metric("refused_total\\{kind=\"token\",?\\}")).isPositive();
    assertThat(metric("peak_per_second")).isBetween(1.0, (double) LIMIT);
    assertThat(metric("limit")).isEqualTo(LIMIT);
  }

  @Test
  void assertionsThatNoDeviceSignedTakeNothingOfTheLimit() {
    var device = TestDevice.enrolled("LAPTOP-0709");
    var stranger = TestDevice.named("LAPTOP-0710");
    stranger.setId(UUID.randomUUID().toString());
    var thief = TestDevice.named("LAPTOP-0711");
    thief.setId(device.id());
    Patience.await().until(() -> ask(stranger) == 401);

    var answers =
        IntStream.range(0, 10 * LIMIT).mapToObj(i -> ask(i % 2 == 0 ? stranger : thief)).toList();

    assertThat(answers).containsOnly(401);
    device.requestToken(device.assertion(1)).then().statusCode(201);
    try (var stream = stream(device)) {
      assertThat(stream.hasEnded()).isFalse();
    }
  }

  private static int ask(TestDevice device) {
    return device.requestToken(device.assertion(1)).statusCode();
  }

  @Test
  void acknowledgementsBeyondTheirLimitAreToBeRepeatedLater() {
    var device = TestDevice.enrolled("LAPTOP-0703");

    var answers = IntStream.range(0, 50).mapToObj(i -> acknowledge(device)).toList();

    assertThat(answers).extracting(Response::statusCode).containsOnly(204, 503);
    var refused = answers.stream().filter(each -> each.statusCode() == 503).findFirst();
    assertThat(refused.orElseThrow().header("Retry-After")).matches("[1-9]|[12][0-9]|30");
    assertThat(metric("refused_total\\{kind=\"acknowledgement\",?\\}")).isPositive();
  }

  @Test
  void aLaterRequestForChangesEndsAnEarlierOneOfTheDevice() {
    var device = TestDevice.enrolled("LAPTOP-0704");
    String cursor = changes(device, "").then().statusCode(200).extract().path("data.cursor");
    var earlier = waiting(device, cursor);
    awaitMetric("gnomon_feed_changes_open", 1);

    var later = waiting(device, cursor);

    earlier.join().then().statusCode(204);
    assertThat(value("gnomon_feed_changes_open")).isEqualTo(1);
    assertThat(later).isNotDone();
    later.join();
  }

  @Test
  void noMoreRequestsForChangesAndStreamsAreOpenThanAllowed() {
    var devices =
        IntStream.rangeClosed(5, 8).mapToObj(i -> TestDevice.enrolled("LAPTOP-070" + i)).toList();
    String cursor = changes(devices.get(0), "").path("data.cursor");
    var open = devices.subList(0, 2).stream().map(each -> waiting(each, cursor)).toList();
    awaitMetric("gnomon_feed_changes_open", FewAdmissionsWithoutBrokers.MAX_CHANGES_REQUESTS);

    changes(devices.get(2), "").then().statusCode(503).body("detail", containsString("wait"));

    open.forEach(CompletableFuture::join);
    try (var one = stream(devices.get(0));
        var two = stream(devices.get(1));
        var three = stream(devices.get(2))) {
      awaitMetric("gnomon_feed_streams", FewAdmissionsWithoutBrokers.MAX_STREAMS);
      Patience.await()
          .until(() -> openStream(devices.get(3)), problem -> problem.contains("are connected"));
      Patience.await().until(() -> three.returnWithinMillis() == 1_000);
      assertThat(one.hasEnded() || two.hasEnded() || three.hasEnded()).isFalse();
    }
  }

  private static Response acknowledge(TestDevice device) {
    return device(device.id())
        .body(Map.of("cursor", "nonsense", "enforced", List.of()))
        .post("/agent/v1/feed/acknowledgements");
  }

  /** Until there is room for it in this second. */
  private static Response changes(TestDevice device, String query) {
    return Patience.await()
        .until(
            () -> device(device.id()).get("/agent/v1/feed/changes" + query),
            answer -> !answer.asString().contains("connect at the moment"));
  }

  private static CompletableFuture<Response> waiting(TestDevice device, String cursor) {
    return CompletableFuture.supplyAsync(
        () -> changes(device, "?wait=10&cursor=" + cursor), WAITING);
  }

  private static DeviceStream stream(TestDevice device) {
    return Patience.await()
        .ignoreExceptions()
        .until(() -> DeviceStream.open(device.id()), stream -> true);
  }

  /** What a refused one says. */
  private static String openStream(TestDevice device) {
    return device(device.id()).get("/agent/v1/feed").asString();
  }

  private static void awaitMetric(String name, int expected) {
    Patience.await().until(() -> value(name) == expected);
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
    return value("gnomon_feed_admissions_" + name);
  }

  private static double value(String name) {
    var text = Management.request().get("/q/metrics").asString();
    var found = Pattern.compile("^" + name + " (\\S+)$", Pattern.MULTILINE).matcher(text);
    assertThat(found.find()).as(name).isTrue();
    return Double.parseDouble(found.group(1));
  }
}
