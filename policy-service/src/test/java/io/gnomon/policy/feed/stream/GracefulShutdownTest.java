package io.gnomon.policy.feed.stream;

import static io.gnomon.testing.Callers.device;
import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.TestDevice;
import io.gnomon.policy.feed.state.DeviceStream;
import io.gnomon.testing.Management;
import io.quarkus.runtime.shutdown.ShutdownRecorder;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What SIGTERM sets off, up to where the ports are closed; the process is of no use afterwards. */
@Tag("full")
@QuarkusTest
@PolicyTest
@TestProfile(GracefulShutdownTest.Patient.class)
class GracefulShutdownTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  /** Waits longer for requests in flight than the test does. */
  public static final class Patient implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.shutdown.timeout", "5m");
    }
  }

  @Test
  void devicesAreSentAwayAndNothingIsLeftOpen() {
    var streaming = TestDevice.enrolled("LAPTOP-0901");
    var polling = TestDevice.enrolled("LAPTOP-0902");
    String cursor = device(polling.id()).get("/agent/v1/feed/changes").path("data.cursor");
    try (var first = DeviceStream.open(streaming.id());
        var second = DeviceStream.open(polling.id(), cursor, HttpClient.Version.HTTP_2)) {
      first.awaitSnapshot();
      var waiting = poll(polling, cursor);
      awaitOpenPoll();
      assertThat(readiness()).isEqualTo(200);

      var shutdown = CompletableFuture.runAsync(ShutdownRecorder::runShutdown);

      assertThat(delay(first)).isBetween(0L, 1_000L);
      assertThat(delay(second)).isBetween(0L, 1_000L);
      await().atMost(TIMEOUT).until(() -> first.hasEnded() && second.hasEnded());
      assertThat(waiting.join().statusCode()).isEqualTo(204);
      assertThat(shutdown).succeedsWithin(TIMEOUT);
    }
    assertThat(readiness()).isEqualTo(503);
    device(streaming.id()).get("/agent/v1/feed").then().statusCode(503).header("Retry-After", "2");
    device(polling.id()).get("/agent/v1/feed/changes").then().statusCode(503);
    // What a load balancer that is late still sends here is answered.
    device(streaming.id())
        .body(Map.of("cursor", cursor, "enforced", List.of()))
        .post("/agent/v1/feed/acknowledgements")
        .then()
        .statusCode(204)
        .header("Connection", "close");
  }

  private static CompletableFuture<Response> poll(TestDevice polling, String cursor) {
    return CompletableFuture.supplyAsync(
        () -> device(polling.id()).get("/agent/v1/feed/changes?wait=25&cursor=" + cursor));
  }

  private static void awaitOpenPoll() {
    await()
        .atMost(TIMEOUT)
        .until(
            () -> Management.request().get("/q/metrics").asString(),
            metrics -> metrics.contains("gnomon_feed_changes_open 1.0"));
  }

  private static long delay(DeviceStream stream) {
    return stream.await(event -> event.name().equals("drain")).data().get("delayMs").asLong();
  }

  private static int readiness() {
    return Management.request().get("/q/health/ready").statusCode();
  }
}
