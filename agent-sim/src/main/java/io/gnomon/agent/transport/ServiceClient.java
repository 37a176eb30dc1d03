package io.gnomon.agent.transport;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.tracing.TracingPolicy;
import java.util.concurrent.TimeUnit;

/**
 * Sends the requests of all devices to one service. A failure is an answer too: nothing here
 * throws, nothing is tried again. Streams have connections of their own, so that requests never
 * wait behind them.
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
    var silence = (int) config.silence().toMillis();
    this.requests = vertx.createHttpClient(options(config));
    this.streams =
        vertx.createHttpClient(
            options(config).setReadIdleTimeout(silence).setIdleTimeoutUnit(TimeUnit.MILLISECONDS));
  }

  /** The clock that the service's answers set. */
  public ServerClock clock() {
    return clock;
  }

  /** Sends one request; the future never fails. */
  public Future<Answer> send(Call call) {
    var sentAt = clock.localMillis();
    var patience = config.timeout().plus(call.patience()).toMillis();
    return requests
        .request(target(call).setConnectTimeout(patience).setIdleTimeout(patience))
        .compose(request -> transmit(request, call))
        .compose(response -> collect(response, sentAt))
        .otherwise(failure -> Answer.none());
  }

  /** Opens a stream. */
  public OpenStream stream(Call call, StreamListener listener) {
    var stream = new OpenStream(listener);
    var sentAt = clock.localMillis();
    streams
        .request(target(call).setConnectTimeout(config.timeout().toMillis()))
        .onSuccess(
            request -> {
              if (stream.attach(request)) {
                transmit(request, call)
                    .onSuccess(response -> begin(stream, response, sentAt))
                    .onFailure(failure -> stream.end(Answer.none()));
              }
            })
        .onFailure(failure -> stream.end(Answer.none()));
    return stream;
  }

  /** Closes the connections. */
  public void close() {
    requests.close();
    streams.close();
  }

  private void begin(OpenStream stream, HttpClientResponse response, long sentAt) {
    if (response.statusCode() == 200) {
      observe(response, sentAt);
      stream.read(response);
    } else {
      collect(response, sentAt).otherwise(failure -> Answer.none()).onSuccess(stream::end);
    }
  }

  private Future<Answer> collect(HttpClientResponse response, long sentAt) {
    observe(response, sentAt);
    var wait = RetryAfter.millis(response.getHeader("Retry-After"), clock.nowMillis());
    return BoundedBody.of(response).map(body -> new Answer(response.statusCode(), wait, body));
  }

  private void observe(HttpClientResponse response, long sentAt) {
    var date = RetryAfter.date(response.getHeader(HttpHeaders.DATE), Long.MIN_VALUE);
    if (date != Long.MIN_VALUE) {
      clock.observe(date, sentAt);
    }
  }

  private RequestOptions target(Call call) {
    return new RequestOptions()
        .setMethod(call.method())
        .setHost(config.url().getHost())
        .setPort(config.port())
        .setSsl(config.tls())
        .setURI(config.basePath() + call.path());
  }

  private static Future<HttpClientResponse> transmit(HttpClientRequest request, Call call) {
    request.putHeader("Gnomon-Protocol", PROTOCOL_VERSION);
    call.headers().forEach(request::putHeader);
    if (call.authorization() != null) {
      request.putHeader(HttpHeaders.AUTHORIZATION, call.authorization());
    }
    // A response may fail before anybody listens to it; its request then tells.
    return call.body() == null ? request.send() : request.send(call.body());
  }

  private static HttpClientOptions options(ServiceConfig config) {
    return new HttpClientOptions()
        .setProtocolVersion(config.http2() ? HttpVersion.HTTP_2 : HttpVersion.HTTP_1_1)
        .setHttp2ClearTextUpgrade(false)
        .setSsl(config.tls())
        .setUseAlpn(config.tls() && config.http2())
        .setMaxPoolSize(config.connections())
        .setHttp2MaxPoolSize(config.connections())
        .setHttp2ConnectionWindowSize(WINDOW_BYTES)
        .setConnectTimeout(5_000)
        .setTracingPolicy(TracingPolicy.IGNORE);
  }
}
