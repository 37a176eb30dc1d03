package io.gnomon.discovery.ingest;

import static io.gnomon.discovery.TestDevice.line;
import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.Topics;
import io.gnomon.testing.Callers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Devices behind an ingress: all of them on one HTTP/2 connection. */
@QuarkusTest
@DiscoveryTest
class SharedConnectionTest {

  private static final int DEVICES = 400;
  private static final int MAX_BODY_BYTES = 4_194_304;

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient connection =
      vertx.createHttpClient(
          new HttpClientOptions()
              .setProtocolVersion(HttpVersion.HTTP_2)
              .setHttp2ClearTextUpgrade(false)
              .setHttp2MaxPoolSize(1));

  @BeforeEach
  void telemetryIsOn() {
    Topics.telemetry(true);
  }

  @AfterEach
  void close() {
    await(vertx.close());
  }

  @Test
  void noBatchWaitsForAnotherOne() {
    var body = Buffer.buffer(lines(120));

    var answers =
        await(
            Future.all(
                IntStream.range(0, DEVICES)
                    .mapToObj(i -> request().compose(request -> request.send(body)))
                    .toList()));

    assertThat(answers.<HttpClientResponse>list())
        .hasSize(DEVICES)
        .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(202));
  }

  @Test
  void whatCannotBeHeldIsToComeAgainAndWhatBreaksOffGivesItsRoomBack() {
    var begun = Stream.generate(this::unfinished).limit(4).toList();
    for (var request : begun) {
      await(request);
    }

    var refused =
        await(
            Future.any(
                begun.stream().map(Future::result).map(HttpClientRequest::response).toList()));
    for (var request : begun) {
      request.result().reset();
    }
    var taken = await(request().compose(request -> request.send(Buffer.buffer(lines(1)))));

    var answer =
        (HttpClientResponse)
            refused.list().stream().filter(each -> each != null).findFirst().orElseThrow();
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.getHeader("Retry-After")).isNotNull();
    assertThat(taken.statusCode()).isEqualTo(202);
  }

  @Test
  void aBodyThatNeverEndsIsRefusedOnceItIsTooLarge() {
    var endless = await(request());
    endless.setChunked(true);
    await(endless.write(Buffer.buffer(new byte[MAX_BODY_BYTES + 1])));

    assertThat(await(endless.response()).statusCode()).isEqualTo(413);
  }

  /** As much as a body may have, without its end. */
  private Future<HttpClientRequest> unfinished() {
    return request()
        .compose(
            request -> {
              request.setChunked(true);
              return request.write(Buffer.buffer(new byte[MAX_BODY_BYTES])).map(request);
            });
  }

  private Future<HttpClientRequest> request() {
    return connection
        .request(HttpMethod.POST, RestAssured.port, "localhost", "/agent/v1/transactions")
        .map(
            request ->
                request
                    .putHeader(
                        "Authorization",
                        "Bearer " + Callers.deviceToken(UUID.randomUUID().toString()))
                    .putHeader("Gnomon-Boot-Id", UUID.randomUUID().toString())
                    .putHeader("Gnomon-Sequence", "1"));
  }

  private static String lines(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> line(Instant.now(), "ada@example.org", "www.dropbox.com", "/" + i, 1))
        .collect(Collectors.joining("\n"));
  }
}
