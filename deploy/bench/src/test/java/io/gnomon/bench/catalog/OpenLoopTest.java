package io.gnomon.bench.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.bench.catalog.Workload.Known;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

  private static final int ROUND = 100;
  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger lookups = new AtomicInteger();

  @AfterEach
  void stop() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void everyRequestOfARoundIsAnsweredAndCounted() {
    var latencies = run(200);

    assertThat(latencies.failures()).isZero();
    assertThat(latencies.count(RequestKind.APP_LIST)).isEqualTo(59);
    assertThat(latencies.count(RequestKind.APP_PAGE)).isEqualTo(40);
    assertThat(latencies.count(RequestKind.BULK_LOOKUP)).isEqualTo(1);
    assertThat(lookups).hasValue(1);
  }

  @Test
  void aRefusedRequestIsAFailureAndNoAnswer() {
    var latencies = run(500);

    assertThat(latencies.failures()).isEqualTo(ROUND);
    assertThat(latencies.count(RequestKind.APP_LIST)).isZero();
  }

  private Latencies run(int status) {
    var server =
        vertx
            .createHttpServer()
            .requestHandler(request -> answer(request, status))
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    var service = URI.create("http://127.0.0.1:" + server.actualPort());
    var workload = new Workload(List.of(new Known("acme", "acme.example")), new Random(1));
    return new OpenLoop(vertx, vertx.createHttpClient(), service, "token")
        .run(workload, 1_000, ROUND);
  }

  private void answer(HttpServerRequest request, int status) {
    if (request.path().equals("/api/v1/apps/lookup")) {
      lookups.incrementAndGet();
    }
    request.body().onSuccess(body -> request.response().setStatusCode(status).end("{}"));
  }
}
