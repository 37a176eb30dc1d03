package io.gnomon.kit.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.gnomon.kit.connection.AddressRange;
import io.gnomon.kit.outbound.OutboundException.Reason;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InspectingClientTest {

  private static final int MAX_BYTES = 1_000;

  private final Vertx vertx = Vertx.vertx();
  private final CountDownLatch end = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/page", exchange -> answer(exchange, 200, "welcome"));
    server.createContext("/gone", exchange -> answer(exchange, 404, "not here"));
    server.createContext("/moved", exchange -> answer(exchange, 302, ""));
    server.createContext("/endless", this::withoutEnd);
    server.createContext("/silent", exchange -> await());
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void whatIsAnsweredIsTold() {
    var answer = get("/page");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("welcome");
    assertThat(answer.cut()).isFalse();
    assertThat(answer.all("set-cookie")).containsExactly("a=1", "b=2");
    assertThat(answer.first("Location")).contains("/page");
    assertThat(answer.peer()).isNull();
  }

  @Test
  void everyStatusIsAnAnswerAndNoRedirectIsFollowed() {
    assertThat(get("/gone").status()).isEqualTo(404);
    assertThat(get("/moved").status()).isEqualTo(302);
  }

  @Test
  void noMoreIsReadThanIsAskedFor() {
    var answer = get("/endless");

    assertThat(answer.body()).hasSize(MAX_BYTES);
    assertThat(answer.cut()).isTrue();
  }

  @Test
  void anAnswerThatNeverComesIsNotWaitedFor() {
    assertReason("/silent", "127.0.0.0/8", Reason.TOO_SLOW);
  }

  @Test
  void theMachineItselfIsNotCalled() {
    assertReason("/page", "10.0.0.0/8", Reason.ADDRESS_REFUSED);
  }

  @Test
  void nobodyAtThePortIsUnreachable() {
    server.stop(0);

    assertReason("/page", "127.0.0.0/8", Reason.UNREACHABLE);
  }

  private void assertReason(String path, String allowed, Reason reason) {
    assertThatThrownBy(() -> client().get(request(path, allowed)))
        .isInstanceOf(OutboundException.class)
        .extracting(e -> ((OutboundException) e).reason())
        .isEqualTo(reason);
  }

  private InspectedResponse get(String path) {
    return client().get(request(path, "127.0.0.0/8"));
  }

  private InspectingClient client() {
    return new InspectingClient(vertx, Duration.ofSeconds(2), null);
  }

  private InspectionRequest request(String path, String allowed) {
    var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    return new InspectionRequest(
        url, List.of(AddressRange.of(allowed)), MAX_BYTES, Duration.ofSeconds(3));
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    exchange.getResponseHeaders().add("Set-Cookie", "a=1");
    exchange.getResponseHeaders().add("Set-Cookie", "b=2");
    exchange.getResponseHeaders().add("Location", "/page");
    var body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void withoutEnd(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    var block = new byte[65_536];
    while (end.getCount() > 0) {
      exchange.getResponseBody().write(block);
    }
  }

  private void await() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
