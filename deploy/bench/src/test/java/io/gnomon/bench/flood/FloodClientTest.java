package io.gnomon.bench.flood;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FloodClientTest {

  private static final int CALLERS = 50;

  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger received = new AtomicInteger();

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void eachCallerAsksUntilItHasNothingMoreToAsk() {
    var address = serve(request -> request.response().end("{}"));

    var counts = run(Collections.nCopies(CALLERS, 20), address);

    assertThat(counts.taken()).isEqualTo(20L * CALLERS).isEqualTo(received.get());
    assertThat(counts).hasToString("{200=1000}");
  }

  @Test
  void whatIsNotTakenIsToldApart() {
    var answers = new ArrayDeque<>(List.of(503, 401, 500, 204));
    var address =
        serve(
            request -> {
              int status = answers.remove();
              if (status == 503) {
                request.response().putHeader("Retry-After", "1");
              }
              request.response().setStatusCode(status).end();
            });

    var counts = run(List.of(4), address);

    assertThat(counts.taken()).isEqualTo(1);
    assertThat(counts.faults()).isEqualTo(1);
    assertThat(counts).hasToString("{204=1, 401=1, 500=1, 503=1}");
  }

  @Test
  void aConnectionThatBreaksIsNoAnswer() {
    var address = serve(request -> request.connection().close());

    assertThat(run(List.of(1), address)).hasToString("{} and 1 without an answer");
  }

  private static FloodCounts run(List<Integer> requests, URI address) {
    try (var client = new FloodClient(4)) {
      return client.run(requests.stream().map(count -> caller(count, address)).toList());
    }
  }

  private static FloodClient.Caller caller(int count, URI address) {
    var left = new AtomicInteger(count);
    return () ->
        left.getAndDecrement() > 0 ? FloodRequest.post(address, "token", new JsonObject()) : null;
  }

  private URI serve(Consumer<HttpServerRequest> handler) {
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(
                request -> {
                  received.incrementAndGet();
                  handler.accept(request);
                });
    server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
    return URI.create("http://127.0.0.1:" + server.actualPort() + "/");
  }
}
