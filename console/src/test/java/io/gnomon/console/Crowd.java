package io.gnomon.console;

import static io.gnomon.testing.Patience.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Many requests at a time whose bodies begin and do not end, and what becomes of them. */
final class Crowd implements AutoCloseable {

  private static final int MANY = 4_000;

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client;
  private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
  private final Queue<HttpClientRequest> begun = new ConcurrentLinkedQueue<>();
  private final AtomicInteger brokenOff = new AtomicInteger();

  private Crowd(HttpClientOptions options) {
    client =
        vertx
            .httpClientBuilder()
            .with(options)
            .with(new PoolOptions().setHttp1MaxSize(MANY).setHttp2MaxSize(1))
            .build();
  }

  /** On a connection each over HTTP/1.1, on one over HTTP/2. */
  static Crowd speaking(HttpVersion version) {
    return new Crowd(
        new HttpClientOptions()
            .setProtocolVersion(version)
            .setHttp2ClearTextUpgrade(false)
            .setHttp2MultiplexingLimit(MANY));
  }

  /**
   * The same from another address of this machine.
   *
   * @param address 127.0.0.2 and its like
   */
  static Crowd from(String address) {
    return new Crowd(new HttpClientOptions().setLocalAddress(address));
  }

  /** Begins so many, and returns when the first byte of each body is sent, or cannot be. */
  Crowd begin(int count, String path, String... headers) {
    return begin(HttpMethod.POST, count, path, headers);
  }

  /** Asks for so many streams. */
  Crowd listen(int count, String path, String... headers) {
    return begin(HttpMethod.GET, count, path, headers);
  }

  /** Asks for so many, and reads nothing of the answers but their head. */
  void neglect(int count, String path) {
    var options = options(HttpMethod.GET, path);
    for (int i = 0; i < count; i++) {
      client
          .request(options)
          .compose(HttpClientRequest::send)
          .onSuccess(answer -> answers.add(answer.pause().statusCode()));
    }
  }

  private Crowd begin(HttpMethod method, int count, String path, String... headers) {
    var options = options(method, path);
    for (int i = 0; i < headers.length; i += 2) {
      options.putHeader(headers[i], headers[i + 1]);
    }
    List<Future<Void>> sent = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sent.add(client.request(options).compose(this::send));
    }
    await(Future.join(sent).otherwiseEmpty());
    return this;
  }

  private static RequestOptions options(HttpMethod method, String path) {
    return new RequestOptions()
        .setMethod(method)
        .setHost("127.0.0.1")
        .setPort(Caller.port())
        .setURI(path);
  }

  private Future<Void> send(HttpClientRequest request) {
    begun.add(request);
    request.exceptionHandler(broken -> brokenOff.incrementAndGet());
    request.response().onSuccess(answer -> answers.add(answer.statusCode()));
    return request.getMethod().equals(HttpMethod.GET)
        ? request.end()
        : request.setChunked(true).write(Buffer.buffer("{"));
  }

  /** How many are answered. */
  int answers() {
    return answers.size();
  }

  /** How many are answered with that status. */
  int answers(int status) {
    return (int) answers.stream().filter(each -> each == status).count();
  }

  /** How many the front door has broken off. */
  int brokenOff() {
    return brokenOff.get();
  }

  /** Breaks off all. */
  void breakOff() {
    begun.forEach(HttpClientRequest::reset);
  }

  @Override
  public void close() {
    await(vertx.close());
  }
}
