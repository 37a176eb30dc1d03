package io.gnomon.bench.flood;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets callers send one request after the other, all on one event loop. A caller that gets a
 * Retry-After repeats the request at a random moment after it.
 */
final class FloodClient implements AutoCloseable {

  private static final long TIMEOUT_MILLIS = Duration.ofSeconds(60).toMillis();
  private static final int OK = 200;
  private static final int MULTIPLE_CHOICES = 300;
  private static final int UNAUTHENTICATED = 401;

  /** Keys and signatures of thousands of devices are made on its loop. */
  private final Vertx vertx =
      Vertx.vertx(
          new VertxOptions()
              .setMaxEventLoopExecuteTime(1)
              .setMaxEventLoopExecuteTimeUnit(TimeUnit.MINUTES));

  private final Context loop = vertx.getOrCreateContext();
  private final HttpClient client;

  /** Over so many HTTP/2 connections to a service at most. */
  FloodClient(int connections) {
    var options =
        new HttpClientOptions()
            .setProtocolVersion(HttpVersion.HTTP_2)
            .setHttp2ClearTextUpgrade(false);
    client = vertx.createHttpClient(options, new PoolOptions().setHttp2MaxSize(connections));
  }

  /** Makes a caller's next request; null: it has nothing more to ask. */
  @FunctionalInterface
  interface Caller {
    @Nullable FloodRequest next();
  }

  /** Starts all callers, and returns when the last one has nothing more to ask. */
  FloodCounts run(Iterable<? extends Caller> callers) {
    var counts = new FloodCounts();
    var done = Promise.<Void>promise();
    loop.runOnContext(
        ignored -> {
          var running = new ArrayList<Future<Void>>();
          for (var caller : callers) {
            var end = Promise.<Void>promise();
            running.add(end.future());
            next(caller, counts, end);
          }
          Future.all(running).<Void>mapEmpty().onComplete(done);
        });
    done.future().toCompletionStage().toCompletableFuture().join();
    return counts;
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private void next(Caller caller, FloodCounts counts, Promise<Void> end) {
    var request = caller.next();
    if (request == null) {
      end.complete();
      return;
    }
    send(request, counts)
        .onComplete(
            wait -> {
              // A new task in any case: what is answered at once would else fill the stack.
              if (wait.result() == 0) {
                loop.runOnContext(ignored -> next(caller, counts, end));
              } else {
                vertx.setTimer(wait.result(), timer -> next(caller, counts, end));
              }
            });
  }

  /** How many milliseconds the caller waits before its next request. */
  private Future<Long> send(FloodRequest request, FloodCounts counts) {
    return client
        .request(target(request))
        .compose(each -> transmit(each, request))
        .compose(answer -> answer.body().map(body -> note(request, answer, body, counts)))
        .otherwise(
            failure -> {
              counts.unanswered();
              return jitter(1);
            });
  }

  private static long note(
      FloodRequest request, HttpClientResponse answer, Buffer body, FloodCounts counts) {
    int status = answer.statusCode();
    counts.answered(status);
    if (status >= OK && status < MULTIPLE_CHOICES) {
      request.taken().accept(body);
    } else if (status == UNAUTHENTICATED) {
      request.refused().run();
    }
    var later = answer.getHeader("Retry-After");
    return later == null ? 0 : jitter(Long.parseLong(later));
  }

  /** At least so many seconds, and up to twice as many. */
  private static long jitter(long seconds) {
    long millis = Duration.ofSeconds(Math.max(1, seconds)).toMillis();
    return millis + ThreadLocalRandom.current().nextLong(millis);
  }

  private static Future<HttpClientResponse> transmit(
      HttpClientRequest opened, FloodRequest request) {
    opened.putHeader("Gnomon-Protocol", "1").putHeader("Content-Type", request.contentType());
    if (request.token() != null) {
      opened.putHeader("Authorization", "Bearer " + request.token());
    }
    return request.body() == null ? opened.send() : opened.send(request.body());
  }

  private static RequestOptions target(FloodRequest request) {
    var address = request.address();
    var path = address.getRawPath();
    return new RequestOptions()
        .setMethod(request.method())
        .setHost(address.getHost())
        .setPort(address.getPort())
        .setURI(address.getRawQuery() == null ? path : path + "?" + address.getRawQuery())
        .setConnectTimeout(TIMEOUT_MILLIS)
        .setIdleTimeout(TIMEOUT_MILLIS);
  }
}
