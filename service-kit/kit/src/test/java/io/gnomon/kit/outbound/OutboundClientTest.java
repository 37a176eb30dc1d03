package io.gnomon.kit.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.gnomon.kit.outbound.OutboundException.Reason;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundClientTest {

  private static final long MAX_BYTES = 1_000_000;

  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger calls = new AtomicInteger();
  private final CountDownLatch end = new CountDownLatch(1);
  private HttpServer server;
  @TempDir Path folder;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/feed", exchange -> answer(exchange, 200, "as " + host(exchange)));
    server.createContext("/moved", this::redirect);
    server.createContext("/endless", this::withoutEnd);
    server.createContext("/silent", exchange -> await());
    server.createContext(
        "/shaky", exchange -> answer(exchange, calls.incrementAndGet() < 3 ? 503 : 200, "at last"));
    server.createContext(
        "/gone",
        exchange -> {
          calls.incrementAndGet();
          answer(exchange, 404, "");
        });
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void whatAnAllowedAddressHasIsFetched() throws IOException {
    long bytes = client("127.0.0.0/8").fetch(url("/feed"), file(), MAX_BYTES);

    assertThat(file()).hasContent("as localhost:" + port());
    assertThat(bytes).isEqualTo(Files.size(file()));
  }

  @Test
  void whatTheFileHeldBeforeIsOverwritten() throws IOException {
    Files.writeString(file(), "much more than there is to come, so that an end would be left over");

    client("127.0.0.0/8").fetch(url("/feed"), file(), MAX_BYTES);

    assertThat(file()).hasContent("as localhost:" + port());
  }

  @Test
  void theMachineItselfIsNotCalled() {
    assertReason(client("10.0.0.0/8"), "/feed", Reason.ADDRESS_REFUSED);
  }

  @Test
  void theAddressThatWasCheckedIsCalledUnderItsName() {
    Target.Names names = host -> new InetAddress[] {InetAddress.getByName("127.0.0.1")};

    client(names, "127.0.0.0/8")
        .fetch(URI.create("http://feeds.example:" + port() + "/feed"), file(), MAX_BYTES);

    assertThat(file()).hasContent("as feeds.example:" + port());
  }

  @Test
  void oneBadAddressAmongGoodOnesIsEnoughToRefuse() {
    Target.Names names =
        host ->
            new InetAddress[] {
              InetAddress.getByName("1.1.1.1"), InetAddress.getByName("169.254.169.254")
            };

    assertThatThrownBy(
            () -> client(names).fetch(URI.create("https://feeds.example/"), file(), MAX_BYTES))
        .extracting(e -> ((OutboundException) e).reason())
        .isEqualTo(Reason.ADDRESS_REFUSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://1.1.1.1/feed",
        "file:///etc/passwd",
        "ftp://1.1.1.1/feed",
        "https://somebody:secret@1.1.1.1/",
        "https:///feed",
        "feed"
      })
  void onlyEncryptedUrlsWithoutUsersAreCalledOutside(String text) {
    assertThatThrownBy(() -> client("127.0.0.0/8").fetch(URI.create(text), file(), MAX_BYTES))
        .extracting(e -> ((OutboundException) e).reason())
        .isEqualTo(Reason.URL_REFUSED);
  }

  @Test
  void aRedirectIsNotFollowed() {
    assertReason(client("127.0.0.0/8"), "/moved", Reason.REDIRECTED);

    assertThat(calls).hasValue(0);
  }

  @Test
  void anAnswerWithoutEndIsCutOff() {
    assertReason(client("127.0.0.0/8"), "/endless", Reason.TOO_LARGE);
  }

  @Test
  void anAnswerThatNeverComesIsNotWaitedFor() {
    assertReason(client("127.0.0.0/8"), "/silent", Reason.TOO_SLOW);
  }

  @Test
  void whatFailsInPassingIsTriedAgain() {
    client("127.0.0.0/8").fetch(url("/shaky"), file(), MAX_BYTES);

    assertThat(file()).hasContent("at last");
    assertThat(calls).hasValue(3);
  }

  @Test
  void whatIsNotThereIsNotAskedForTwice() {
    assertReason(client("127.0.0.0/8"), "/gone", Reason.STATUS);

    assertThat(calls).hasValue(1);
  }

  @Test
  void nobodyAtThePortIsUnreachable() {
    server.stop(0);

    assertReason(client("127.0.0.0/8"), "/feed", Reason.UNREACHABLE);
  }

  private void assertReason(OutboundClient client, String path, Reason reason) {
    assertThatThrownBy(() -> client.fetch(url(path), file(), MAX_BYTES))
        .isInstanceOf(OutboundException.class)
        .extracting(e -> ((OutboundException) e).reason())
        .isEqualTo(reason);
  }

  private OutboundClient client(String... allowed) {
    return client(InetAddress::getAllByName, allowed);
  }

  private OutboundClient client(Target.Names names, String... allowed) {
    return new OutboundClient(vertx, new Quick(List.of(allowed)), names, null);
  }

  private URI url(String path) {
    return URI.create("http://localhost:" + port() + path);
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private Path file() {
    return folder.resolve("feed");
  }

  private static String host(HttpExchange exchange) {
    return exchange.getRequestHeaders().getFirst("Host");
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    var body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void redirect(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Location", url("/shaky").toString());
    answer(exchange, 302, "");
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

  private record Quick(List<String> ranges) implements OutboundConfig {

    @Override
    public Optional<List<String>> allowedRanges() {
      return Optional.of(ranges);
    }

    @Override
    public Duration connectTimeout() {
      return Duration.ofSeconds(2);
    }

    @Override
    public Duration timeout() {
      return Duration.ofSeconds(3);
    }

    @Override
    public int retries() {
      return 3;
    }

    @Override
    public Duration firstBackoff() {
      return Duration.ofMillis(10);
    }

    @Override
    public Duration maxBackoff() {
      return Duration.ofMillis(50);
    }
  }
}
