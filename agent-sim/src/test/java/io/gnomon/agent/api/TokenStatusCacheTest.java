package io.gnomon.agent.api;

import static io.gnomon.agent.api.TokenStatus.REVOKED;
import static io.gnomon.agent.api.TokenStatus.UNKNOWN;
import static io.gnomon.agent.api.TokenStatus.VALID;
import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.agent.peer.FakePeer;
import io.gnomon.agent.transport.ServerClock;
import io.gnomon.agent.transport.ServiceClient;
import io.gnomon.agent.transport.ServiceConfig;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenStatusCacheTest {

  private static final String PATH = "/api/v1/me";
  private static final Duration LONG = Duration.ofHours(1);
  private static final Duration SHORT = Duration.ofSeconds(3);

  private final Vertx vertx = Vertx.vertx();
  private final FakePeer peer = FakePeer.start();
  private ServiceClient client;

  @BeforeEach
  void connect() {
    var address = new ServiceConfig(peer.url(), 4, true, LONG, LONG, null);
    client = new ServiceClient(vertx, address, new ServerClock(Clock.systemUTC()));
  }

  @AfterEach
  void close() {
    client.close();
    peer.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void anAnswerIsTakenForAWhile() {
    var cache = cache(LONG, 10);

    assertThat(status(cache, "a")).isEqualTo(VALID);
    peer.intercept(request -> refuse(request, 401));

    assertThat(status(cache, "a")).isEqualTo(VALID);
    assertThat(peer.asked(PATH)).isEqualTo(1);
    assertThat(status(cache, "b")).isEqualTo(REVOKED);
  }

  @Test
  void aRevokedTokenIsRefusedOnceThatTimeIsOverAndARestoredOneTaken() {
    var cache = cache(Duration.ZERO, 10);

    assertThat(status(cache, "a")).isEqualTo(VALID);
    peer.intercept(request -> refuse(request, 401));
    assertThat(status(cache, "a")).isEqualTo(REVOKED);
    peer.stopIntercepting();
    assertThat(status(cache, "a")).isEqualTo(VALID);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 429, 500, 502, 503})
  void theLastAnswerHoldsWhileThereIsNone(int status) {
    var cache = cache(Duration.ZERO, 10);
    status(cache, "valid");
    peer.intercept(request -> refuse(request, 401));
    status(cache, "revoked");
    peer.stopIntercepting();

    peer.intercept(request -> status == 0 ? breakOff(request) : refuse(request, status));

    assertThat(status(cache, "valid")).isEqualTo(VALID);
    assertThat(status(cache, "revoked")).isEqualTo(REVOKED);
    assertThat(status(cache, "never seen")).isEqualTo(UNKNOWN);
  }

  @Test
  void aTokenThatHadNoAnswerIsAskedForAgain() {
    var cache = cache(LONG, 10);
    peer.intercept(request -> refuse(request, 503));
    assertThat(status(cache, "a")).isEqualTo(UNKNOWN);

    peer.stopIntercepting();

    assertThat(status(cache, "a")).isEqualTo(VALID);
  }

  @Test
  void whileThereIsNoAnswerNotEachRequestWaitsForOne() {
    var cache = cache(SHORT, 10);
    status(cache, "a");
    peer.intercept(TokenStatusCacheTest::breakOff);
    await().until(() -> status(cache, "a") == VALID && peer.asked(PATH) == 2);

    assertThat(cache.find("a")).isCompletedWithValue(VALID);
  }

  @Test
  void manyRequestsAtOnceAskOnce() {
    var cache = cache(LONG, 10);
    List<HttpServerRequest> waiting = new CopyOnWriteArrayList<>();
    peer.intercept(waiting::add);

    var found = IntStream.range(0, 50).mapToObj(i -> cache.find("a")).toList();
    await().until(() -> waiting.size() == 1);
    waiting.forEach(request -> refuse(request, 401));

    assertThat(found).allSatisfy(each -> assertThat(each.join()).isEqualTo(REVOKED));
    assertThat(peer.asked(PATH)).isEqualTo(1);
  }

  @Test
  void tokensBeyondTheBoundAreForgotten() {
    var cache = cache(LONG, 10);

    IntStream.range(0, 100).forEach(i -> status(cache, "token " + i));

    assertThat(cache.size()).isEqualTo(10);
  }

  private TokenStatusCache cache(Duration interval, int maxTokens) {
    return new TokenStatusCache(client, interval, maxTokens);
  }

  private static TokenStatus status(TokenStatusCache cache, String token) {
    return cache.find(token).join();
  }

  private static boolean breakOff(HttpServerRequest request) {
    request.connection().close();
    return true;
  }

  private static boolean refuse(HttpServerRequest request, int status) {
    request.response().setStatusCode(status).end();
    return true;
  }
}
