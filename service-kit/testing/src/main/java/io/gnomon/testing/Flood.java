package io.gnomon.testing;

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
import io.vertx.core.http.PoolOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Many requests at a time to the service under test, whose bodies do not end. */
public final class Flood implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 60;

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client;
  private final Map<String, String> headers = new HashMap<>();
  private final Queue<HttpClientRequest> begun = new ConcurrentLinkedQueue<>();
  private final Queue<HttpClientResponse> answers = new ConcurrentLinkedQueue<>();

  // Connections break here on purpose: what this client would log of it is not the service's.
  private Flood(HttpClientOptions options, PoolOptions connections) {
    this.client =
        vertx
            .httpClientBuilder()
            .with(options)
            .with(connections)
            .withConnectHandler(connection -> connection.exceptionHandler(broken -> {}))
            .build();
  }

  /** On so many HTTP/2 connections of up to that many requests each. */
  public static Flood http2(int connections, int requestsEach) {
    return new Flood(
        new HttpClientOptions()
            .setProtocolVersion(HttpVersion.HTTP_2)
            .setHttp2ClearTextUpgrade(false)
            .setHttp2MultiplexingLimit(requestsEach),
        new PoolOptions().setHttp2MaxSize(connections));
  }

  /** On up to so many HTTP/1.1 connections of one request each. */
  public static Flood http1(int connections) {
    return new Flood(new HttpClientOptions(), new PoolOptions().setHttp1MaxSize(connections));
  }

  /** Further header fields of each request. */
  public Flood with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /**
   * Begins so many POST requests, and sends the first bytes of each body; returns when these are
   * sent, or cannot be.
   *
   * @param token null for none
   */
  public Flood begin(int count, String path, @Nullable String token, byte[] firstBytes) {
    var sent =
        Stream.generate(() -> client.request(HttpMethod.POST, RestAssured.port, "localhost", path))
            .limit(count)
            .map(each -> each.compose(request -> begin(request, token, Buffer.buffer(firstBytes))))
            .toList();
    await(Future.join(sent).otherwiseEmpty());
    return this;
  }

  /** Sends so many whole POST requests, and returns when they are answered. */
  public void finished(int count, String path, String token, byte[] body) {
    var answered =
        Stream.generate(() -> client.request(HttpMethod.POST, RestAssured.port, "localhost", path))
            .limit(count)
            .map(
                each ->
                    each.compose(
                            request ->
                                request
                                    .putHeader("Authorization", "Bearer " + token)
                                    .send(Buffer.buffer(body)))
                        .onSuccess(answers::add))
            .toList();
    await(Future.join(answered).otherwiseEmpty());
  }

  private Future<Void> begin(HttpClientRequest request, @Nullable String token, Buffer bytes) {
    headers.forEach(request::putHeader);
    request
        .setChunked(true)
        .putHeader("Content-Type", "application/json")
        .exceptionHandler(broken -> {})
        .response()
        .onSuccess(answer -> answers.add(answer.exceptionHandler(broken -> {})));
    if (token != null) {
      request.putHeader("Authorization", "Bearer " + token);
    }
    begun.add(request);
    return request.write(bytes);
  }

  /** The answers so far. */
  public Collection<HttpClientResponse> answers() {
    return List.copyOf(answers);
  }

  /** How many were answered with that status so far. */
  public long answers(int status) {
    return answers.stream().filter(answer -> answer.statusCode() == status).count();
  }

  /** Ends the bodies of all requests that are begun. */
  public void end() {
    begun.forEach(HttpClientRequest::end);
  }

  /** Breaks off all requests. */
  public void breakOff() {
    begun.forEach(HttpClientRequest::reset);
  }

  /** Ends all connections. */
  @Override
  public void close() {
    await(vertx.close());
  }

  private static void await(Future<?> future) {
    try {
      future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
