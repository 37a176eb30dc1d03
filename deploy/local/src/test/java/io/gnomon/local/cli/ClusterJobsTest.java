package io.gnomon.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Jobs of a cluster run: how it begins, and what it ends with. */
class ClusterJobsTest {

  private static final String REPORT = "/api/v1/reports/endpoint-users";
  private static final String LEDGER_LINES = "/sim/v1/ledger/lines";

  /** The answer to everything else, with what is looked for in any of them. */
  private static final String ANSWER =
      """
      {"pace": "paused", "complete": true, "devices": 20, "connected": 1000, "items": []}""";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger breakingOff = new AtomicInteger();
  private final AtomicInteger transactions = new AtomicInteger();
  private HttpServer server;
  private String url;
  private String token;

  /** All services at one address, with a report that grows each time that it is read. */
  @BeforeEach
  void services(@TempDir Path folder) throws IOException {
    token = Files.writeString(folder.resolve("token"), "token").toString();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    url = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aFleetIsSetToWorkOnceTheServicesTakeRequests() {
    breakingOff.set(2);

    assertThat(run("cluster-fleet", "--policy-url", url)).as(err::toString).isZero();

    assertThat(requests).last().isEqualTo("PUT /sim/v1/fleet/pace");
  }

  @Test
  void aStoryThatDoesNotHoldFails() {
    assertThat(run("demo", "--catalog-url", url, "--discovery-url", url, "--policy-url", url))
        .isEqualTo(1);

    assertThat(err.toString()).contains("transactions of report and devices are equal");
  }

  @Test
  void oneAddressIsEnough() {
    assertThat(run("demo", "--url", url)).isEqualTo(1);

    assertThat(err.toString()).contains("transactions of report and devices are equal");
  }

  private int run(String... args) {
    return Gnomon.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(with(args, "--agent-url", url, "--token-file", token));
  }

  private static String[] with(String[] some, String... others) {
    return Stream.of(some, others).flatMap(Arrays::stream).toArray(String[]::new);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().toString();
      requests.add(exchange.getRequestMethod() + " " + path);
      if (breakingOff.getAndDecrement() > 0) {
        return;
      }
      var body = body(path).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String body(String path) {
    return switch (path) {
      case LEDGER_LINES -> "[\"gnomon-ledger\",1]";
      case REPORT -> "{\"transactions\": %d}".formatted(transactions.addAndGet(10_000));
      default -> ANSWER;
    };
  }
}
