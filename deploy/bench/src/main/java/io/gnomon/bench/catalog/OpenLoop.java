package io.gnomon.bench.catalog;

import io.gnomon.bench.catalog.Workload.Request;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Sends requests at a steady rate, on one event loop. */
final class OpenLoop {

  private static final int OK = 200;
  private final Vertx vertx;
  private final HttpClient client;
  private final URI service;
  private final String token;

  OpenLoop(Vertx vertx, HttpClient client, URI service, String token) {
    this.vertx = vertx;
    this.client = client;
    this.service = service;
    this.token = token;
  }

  /**
   * Runs once.
   *
   * @param perSecond requests a second
   * @param total how many in all; returns when all were answered or failed
   */
  Latencies run(Workload workload, int perSecond, int total) {
    var round = new Round(workload, TimeUnit.SECONDS.toNanos(1) / perSecond, total);
    vertx.runOnContext(ignored -> vertx.setPeriodic(1, round::send));
    return round.done.future().toCompletionStage().toCompletableFuture().join();
  }

  private final class Round {
    private final Workload workload;
    private final long interval;
    private final int total;
    private final long begun = System.nanoTime();
    private final Latencies latencies = new Latencies();
    private final Promise<Latencies> done = Promise.promise();
    private int sent;
    private int ended;

    private Round(Workload workload, long interval, int total) {
      this.workload = workload;
      this.interval = interval;
      this.total = total;
    }

    private void send(long timer) {
      while (sent < total && System.nanoTime() - begun >= sent * interval) {
        ask(workload.next(), begun + sent * interval);
        sent++;
      }
      if (sent == total) {
        vertx.cancelTimer(timer);
      }
    }

    private void ask(Request asked, long due) {
      var options =
          new RequestOptions()
              .setMethod(asked.body() == null ? HttpMethod.GET : HttpMethod.POST)
              .setHost(service.getHost())
              .setPort(service.getPort())
              .setURI(asked.path())
              .putHeader("Authorization", "Bearer " + token)
              .putHeader("Content-Type", "application/json");
      client
          .request(options)
          .compose(request -> write(request, asked.body()))
          .compose(OpenLoop::body)
          .onSuccess(ignored -> latencies.answered(asked.kind(), System.nanoTime() - due))
          .onFailure(ignored -> latencies.failed())
          .onComplete(ignored -> end());
    }

    private void end() {
      ended++;
      if (ended == total) {
        done.complete(latencies);
      }
    }
  }

  private static Future<HttpClientResponse> write(
      HttpClientRequest request, @Nullable Buffer body) {
    return body == null ? request.send() : request.send(body);
  }

  private static Future<Buffer> body(HttpClientResponse response) {
    if (response.statusCode() != OK) {
      return Future.failedFuture("status " + response.statusCode());
    }
    return response.body();
  }
}
