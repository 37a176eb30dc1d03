package io.gnomon.local.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GnomonClientTest {

  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer server;
  private GnomonClient client;

  @BeforeEach
  void aServiceThatIsBusyAtFirst() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/busy", exchange -> answer(exchange, asked.incrementAndGet() < 3));
    server.createContext(
        "/refused",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(409, -1);
          exchange.close();
        });
    server.createContext(
        "/api/v1/me",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(401, -1);
          exchange.close();
        });
    server.start();
    var url = "http://127.0.0.1:" + server.getAddress().getPort();
    client = new GnomonClient(Map.of(Part.POLICY, new ServiceEndpoint(url, "token")), null);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange, boolean busy) throws IOException {
    var body = "{\"done\":true}".getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Retry-After", "1");
    exchange.sendResponseHeaders(busy ? 503 : 200, busy ? -1 : body.length);
    if (!busy) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  @Test
  void aServiceThatIsToBeAskedLaterIs() {
    var answer = client.put(Part.POLICY, "/busy", Map.of());

    assertThat(answer.path("done").asBoolean()).isTrue();
    assertThat(asked).hasValue(3);
  }

  @Test
  void aRefusalIsNotRepeated() {
    assertThatThrownBy(() -> client.get(Part.POLICY, "/refused"))
        .isInstanceOf(CallFailedException.class)
        .hasMessageContaining("409");
    assertThat(asked).hasValue(1);
  }

  @Test
  void whoseTokenIsRefusedDoesNotWaitForTheServices() {
    assertThatThrownBy(client::onceReady)
        .isInstanceOf(StackException.class)
        .hasMessageContainingAll("policy-service does not take the token", "401", "./gnomon token");
    assertThat(asked).hasValue(1);
  }
}
