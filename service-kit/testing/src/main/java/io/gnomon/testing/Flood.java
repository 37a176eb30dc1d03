package io.gnomon.testing;

import static io.gnomon.testing.Patience.await;

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
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Many requests at a time, to the service under test by default. */
public final class Flood implements AutoCloseable {

  private static final String CONTENT_TYPE = "Content-Type";

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client;
  private final Map<String, String> headers = new HashMap<>();
  private final Queue<HttpClientRequest> begun = new ConcurrentLinkedQueue<>();
  private final Queue<HttpClientResponse> answers = new ConcurrentLinkedQueue<>();
  private URI address = URI.create("http://localhost:" + RestAssured.port);

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

  /** To that service instead; scheme, host and port. */
  public Flood at(String url) {
    address = URI.create(url);
    return this;
  }

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
        Stream.generate(() -> request(HttpMethod.POST, path))
            .limit(count)
            .map(each -> each.compose(request -> begin(request, token, Buffer.buffer(firstBytes))))
            .toList();
    await(Future.join(sent).otherwiseEmpty());
    return this;
  }

  /** Sends so many whole POST requests, and returns when they are answered. */
  public void finished(int count, String path, @Nullable String token, byte[] body) {
    finished(Stream.generate(() -> path).limit(count), HttpMethod.POST, token, Buffer.buffer(body));
  }

  /** Sends GET requests of all these paths, and returns when they are answered. */
  public void got(Collection<String> paths, @Nullable String token) {
    finished(paths.stream(), HttpMethod.GET, token, Buffer.buffer());
  }

  private void finished(
      Stream<String> paths, HttpMethod method, @Nullable String token, Buffer body) {
    var answered =
        paths
            .map(
                path ->
                    request(method, path)
                        .compose(request -> withHeaders(request, token).send(body))
                        .onSuccess(answers::add))
            .toList();
    await(Future.join(answered).otherwiseEmpty());
  }

  private Future<HttpClientRequest> request(HttpMethod method, String path) {
    return client.request(method, address.getPort(), address.getHost(), path);
  }

  private HttpClientRequest withHeaders(HttpClientRequest request, @Nullable String token) {
    headers.forEach(request::putHeader);
    if (!headers.containsKey(CONTENT_TYPE)) {
      request.putHeader(CONTENT_TYPE, "application/json");
    }
    if (token != null) {
      request.putHeader("Authorization", "Bearer " + token);
    }
    return request;
  }

  private Future<Void> begin(HttpClientRequest request, @Nullable String token, Buffer bytes) {
    withHeaders(request, token)
        .setChunked(true)
        .exceptionHandler(broken -> {})
        .response()
        .onSuccess(answer -> answers.add(answer.exceptionHandler(broken -> {})));
    begun.add(request);
    return request.write(bytes);
  }

  public Collection<HttpClientResponse> answers() {
    return List.copyOf(answers);
  }

  /** How many were answered with that status so far. */
  public long answers(int status) {
    return answers.stream().filter(answer -> answer.statusCode() == status).count();
  }

  /** Sends these bytes of the bodies of all requests that are begun. */
  public void goOn(byte[] bytes) {
    begun.forEach(request -> request.write(Buffer.buffer(bytes)));
  }

  public void end() {
    begun.forEach(HttpClientRequest::end);
  }

  public void breakOff() {
    begun.forEach(HttpClientRequest::reset);
  }

  @Override
  public void close() {
    await(vertx.close());
  }
}
