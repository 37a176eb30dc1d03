package io.gnomon.agent.transport;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.tracing.TracingPolicy;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Sends the requests of all devices to one service. A failed request is a response with status 0:
 * nothing here throws, nothing is retried. Streams have connections of their own, so that requests
 * never wait for them.
 */
public final class ServiceClient {

  private static final String PROTOCOL_VERSION = "1";
  private static final int WINDOW_BYTES = 1 << 20;

  private final ServiceConfig config;
  private final ServerClock clock;
  private final HttpClient requests;
  private final HttpClient streams;

  public ServiceClient(Vertx vertx, ServiceConfig config, ServerClock clock) {
    this.config = config;
    this.clock = clock;
    // Later than devices close their own streams: a connection has thousands of them.
    var idleTimeout = (int) (config.streamIdleTimeout().toMillis() * 3 / 2);
    this.requests = vertx.createHttpClient(options(config));
    this.streams =
        vertx.createHttpClient(
            options(config)
                .setTracingPolicy(TracingPolicy.IGNORE)
                .setReadIdleTimeout(idleTimeout)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS));
  }

  /** The service's clock, estimated from its responses. */
  public ServerClock clock() {
    return clock;
  }

  /** Sends one request; the future never fails. */
  public Future<ServiceResponse> send(ServiceRequest message) {
    var sentAt = clock.localMillis();
    var timeout = config.timeout().plus(message.extraTime()).toMillis();
    return requests
        .request(target(message).setConnectTimeout(timeout).setIdleTimeout(timeout))
        .compose(request -> transmit(request, message, response -> collect(response, sentAt)))
        .otherwise(failure -> ServiceResponse.none());
  }

  /** Opens a stream. */
  public OpenStream stream(ServiceRequest message, StreamListener listener) {
    var stream = new OpenStream(listener);
    var sentAt = clock.localMillis();
    streams
        .request(target(message).setConnectTimeout(config.timeout().toMillis()))
        .onSuccess(
            request -> {
              if (stream.attach(request)) {
                transmit(request, message, response -> begin(stream, response, sentAt))
                    .onFailure(failure -> stream.end(ServiceResponse.none()));
              }
            })
        .onFailure(failure -> stream.end(ServiceResponse.none()));
    return stream;
  }

  /** Closes the connections. */
  public void close() {
    requests.close();
    streams.close();
  }

  private Future<Void> begin(OpenStream stream, HttpClientResponse response, long sentAt) {
    if (response.statusCode() == 200) {
      observe(response, sentAt);
      stream.read(response);
      return Future.succeededFuture();
    }
    return collect(response, sentAt)
        .otherwise(failure -> ServiceResponse.none())
        .onSuccess(stream::end)
        .mapEmpty();
  }

  private Future<ServiceResponse> collect(HttpClientResponse response, long sentAt) {
    observe(response, sentAt);
    var wait = RetryAfter.millis(response.getHeader("Retry-After"), clock.nowMillis());
    return BoundedBody.of(response)
        .map(body -> new ServiceResponse(response.statusCode(), wait, body));
  }

  private void observe(HttpClientResponse response, long sentAt) {
    var date = RetryAfter.date(response.getHeader(HttpHeaders.DATE), Long.MIN_VALUE);
    if (date != Long.MIN_VALUE) {
      clock.observe(date, sentAt);
    }
  }

  private RequestOptions target(ServiceRequest message) {
    return new RequestOptions()
        .setMethod(message.method())
        .setHost(config.url().getHost())
        .setPort(config.port())
        .setSsl(config.tls())
        .setURI(config.basePath() + message.path());
  }

  /**
   * Sends a request and reads its response. The reader is set before anything is sent: a response
   * that comes while another thread still sends would be over before it is read.
   */
  private static <T> Future<T> transmit(
      HttpClientRequest request,
      ServiceRequest message,
      Function<HttpClientResponse, Future<T>> read) {
    request.putHeader("Gnomon-Protocol", PROTOCOL_VERSION);
    message.headers().forEach(request::putHeader);
    if (message.authorization() != null) {
      request.putHeader(HttpHeaders.AUTHORIZATION, message.authorization());
    }
    var answer = request.response().compose(read);
    // What fails here is reported as the response's failure.
    var unused = message.body() == null ? request.end() : request.end(message.body());
    return answer;
  }

  private static HttpClientOptions options(ServiceConfig config) {
    return new HttpClientOptions()
        .setProtocolVersion(config.http2() ? HttpVersion.HTTP_2 : HttpVersion.HTTP_1_1)
        .setHttp2ClearTextUpgrade(false)
        .setSsl(config.tls())
        .setUseAlpn(config.tls() && config.http2())
        .setTrustOptions(config.trusted())
        .setMaxPoolSize(config.maxConnections())
        .setHttp2MaxPoolSize(config.maxConnections())
        .setHttp2ConnectionWindowSize(WINDOW_BYTES)
        .setConnectTimeout(5_000)
        // Where traces are on: each request begins one.
        .setTracingPolicy(TracingPolicy.ALWAYS);
  }

  /** The body of a response, unless it is longer than any that the protocol allows. */
  static final class BoundedBody {

    private static final int MAX_BYTES = 32 << 20;

    private final Buffer bytes = Buffer.buffer();
    private final Promise<Buffer> whole = Promise.promise();

    private BoundedBody() {}

    static Future<Buffer> of(HttpClientResponse response) {
      var body = new BoundedBody();
      response.exceptionHandler(body.whole::tryFail);
      response.endHandler(v -> body.whole.tryComplete(body.bytes));
      response.handler(
          part -> {
            if (body.bytes.length() + part.length() > MAX_BYTES) {
              body.whole.tryFail("the response is longer than " + MAX_BYTES + " bytes");
              response.request().reset();
            } else {
              body.bytes.appendBuffer(part);
            }
          });
      return body.whole.future();
    }
  }
}
