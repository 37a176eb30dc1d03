package io.gnomon.console;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.http.HttpClient.Version;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Services that take a request and do not answer it. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestProfile(AnswerTimeoutTest.ShortTimeout.class)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class AnswerTimeoutTest {

  private final Caller caller = Caller.speaking(Version.HTTP_1_1);
  private final Backend catalog = Backends.of("catalog-service");

  @Inject MeterRegistry metrics;

  /** So that the test need not wait for long. */
  public static final class ShortTimeout implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("gnomon.console.answer-timeout", "500ms");
    }
  }

  @AfterEach
  void forget() {
    catalog.held.clear();
    catalog.ended.clear();
  }

  @ParameterizedTest
  @EnumSource(Version.class)
  void aRequestThatIsNotAnsweredIsGivenUpHereAndAtTheService(Version version) throws Exception {
    var answer = Caller.speaking(version).get(Backend.HELD);

    assertGivenUp(answer, "catalog-service takes too long; ask again later");
    assertThat(catalog.ended.poll(60, TimeUnit.SECONDS)).isEqualTo("catalog-service");
    await().until(() -> open() == 0);
  }

  @Test
  void ofAChangeThatIsNotAnsweredNobodyKnowsWhetherItWasMade() throws Exception {
    var answer = caller.send("POST", Backend.HELD, "{}");

    assertGivenUp(answer, "look whether it has done what was asked, then ask again");
  }

  @Test
  void aFileThatIsBeingMadeIsAwaited() throws Exception {
    var file = answerOf(() -> caller.get(Backend.HELD_FILE));
    var asked = Objects.requireNonNull(catalog.held.poll(60, TimeUnit.SECONDS));
    assertThat(caller.get(Backend.HELD).statusCode()).isEqualTo(504);

    asked.response().end("a row");

    assertThat(file.join().statusCode()).isEqualTo(200);
    assertThat(file.join().body()).isEqualTo("a row");
  }

  @Test
  void theTimeOfTheAnswerBeginsWithTheEndOfTheRequest() throws Exception {
    try (var socket = new Socket("127.0.0.1", Caller.port())) {
      var out = socket.getOutputStream();
      out.write(bytes("POST /api/v1/apps HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"));
      out.write(bytes("Content-Length: 2\r\n\r\n{"));
      await().until(() -> open() == 1);
      assertThat(caller.get(Backend.HELD).statusCode()).isEqualTo(504);

      out.write(bytes("}"));

      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(answer).startsWith("HTTP/1.1 200 ").contains("body {}\n");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static void assertGivenUp(HttpResponse<String> answer, String detail) {
    assertThat(answer.statusCode()).isEqualTo(504);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("problems/late-answer", detail);
  }

  private static CompletableFuture<HttpResponse<String>> answerOf(
      Callable<HttpResponse<String>> call) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return call.call();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private double open() {
    return metrics.get("gnomon.admission.requests").gauges().stream()
        .mapToDouble(Gauge::value)
        .sum();
  }
}
