package io.gnomon.console.proxy;

import io.gnomon.console.problem.ConsoleProblem;
import io.gnomon.console.upstream.ServiceClient;
import io.gnomon.kit.admission.AdmittedRequest;
import io.gnomon.kit.admission.DelayedClose;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Passes requests on to one service, and its answers back. Bodies flow both ways as fast as their
 * reader reads.
 */
final class ServiceProxy {

  /** Bytes of a body that were read from the caller and not yet written to the service. */
  private static final long MAX_BYTES_IN_FLIGHT = 64 * 1024;

  private static final Set<HttpMethod> WITHOUT_BODY =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.DELETE, HttpMethod.OPTIONS);

  private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);

  private final String service;
  private final ServiceClient client;
  private final ProxyInterceptor headers;
  private final ProxyInterceptor failures;

  ServiceProxy(String service, ServiceClient client, ProxyInterceptor headers) {
    this.service = service;
    this.client = client;
    this.headers = headers;
    this.failures = new FailureInterceptor(service);
  }

  /**
   * A proxy for each request: it has to know when the caller has gone. Throws a {@link
   * io.gnomon.kit.problem.BusyException} where there is no room for its body.
   *
   * @param onRefusal what follows where the service refuses the token of the request
   * @param maxAnswerMillis how long the answer may take to begin, from when the request was sent
   * @return completes when the answer has ended, fails when the caller has gone before
   */
  Future<Void> pass(RoutingContext context, Runnable onRefusal, OptionalLong maxAnswerMillis) {
    var request = context.request();
    var ended = Promise.<Void>promise();
    AdmittedRequest.holdBody(context, bytesInFlight(request));
    if (request.version() == HttpVersion.HTTP_2
        && !request.isEnded()
        && !request.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
      // HTTP/2 needs no sign of where the body ends, HTTP/1.1 does.
      request.headers().set(HttpHeaders.TRANSFER_ENCODING, HttpHeaders.CHUNKED);
    }
    HttpProxy.reverseProxy(OPTIONS, client.http())
        .origin(
            proxied ->
                client
                    .request(service)
                    .map(upstream -> AbandonableRequest.of(request, ended, upstream))
                    .map(upstream -> bind(request, ended.future(), upstream))
                    .onSuccess(
                        upstream ->
                            maxAnswerMillis.ifPresent(max -> awaitAnswer(request, upstream, max))))
        .addInterceptor(headers)
        .addInterceptor(new RefusalInterceptor(onRefusal))
        .addInterceptor(failures)
        .handle(request);
    watch(context, ended);
    return ended.future();
  }

  private static long bytesInFlight(HttpServerRequest request) {
    var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null) {
      // HTTP/2 says where a body ends with its last byte, also of one that has none.
      return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
              || (request.version() == HttpVersion.HTTP_2
                  && !WITHOUT_BODY.contains(request.method()))
          ? MAX_BYTES_IN_FLIGHT
          : 0;
    }
    try {
      return Math.min(MAX_BYTES_IN_FLIGHT, Long.parseLong(length));
    } catch (NumberFormatException e) {
      return MAX_BYTES_IN_FLIGHT;
    }
  }

  /** The proxy has set a handler of its own before, so that those of the context are not called. */
  private static void watch(RoutingContext context, Promise<Void> ended) {
    var response = context.response();
    response
        .endHandler(end -> end(context, ended))
        .closeHandler(gone -> ended.tryFail("the caller has gone"))
        .exceptionHandler(ended::tryFail);
    if (response.ended()) {
      end(context, ended);
    } else if (response.closed()) {
      ended.tryFail("the caller has gone");
    }
  }

  /** Closes the connection where the answer has said so before the body came to an end. */
  private static void end(RoutingContext context, Promise<Void> ended) {
    ended.tryComplete();
    var request = context.request();
    if (request.version() != HttpVersion.HTTP_2
        && !request.isEnded()
        && context.response().headers().contains(HttpHeaders.CONNECTION, HttpHeaders.CLOSE, true)) {
      DelayedClose.closeConnection(context);
    }
  }

  /**
   * From when all of the request was sent. The time is over with the head of the answer, which may
   * come before that: a service that refuses a body need not wait for it.
   */
  private static void awaitAnswer(
      HttpServerRequest request, HttpClientRequest upstream, long maxMillis) {
    var sent = request.isEnded() ? Future.<Void>succeededFuture() : request.end();
    sent.onSuccess(
        all -> {
          if (!upstream.response().isComplete()) {
            upstream.idleTimeout(maxMillis);
          }
        });
  }

  /** A stream whose client has gone must not stay open until its next event. */
  private static HttpClientRequest bind(
      HttpServerRequest request, Future<Void> ended, HttpClientRequest upstream) {
    // It fails where its caller breaks off, which fills no log.
    upstream.exceptionHandler(broken -> {});
    ended.onFailure(gone -> upstream.reset());
    upstream.response().onSuccess(answer -> announceEnd(request, answer));
    if (!ended.failed() && request.headers().contains(HttpHeaders.EXPECT)) {
      request.response().writeContinue();
    }
    return upstream;
  }

  /** Where the service has ended its connection before the body came to an end. */
  private static void announceEnd(HttpServerRequest request, HttpClientResponse answer) {
    if (request.version() != HttpVersion.HTTP_2
        && !request.isEnded()
        && !request.response().headWritten()
        && answer.headers().contains(HttpHeaders.CONNECTION, HttpHeaders.CLOSE, true)) {
      request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
  }

  /**
   * Notices that a service refuses a token (RFC 6750), before the answer goes out: its reader
   * already finds what follows from it. Other refusals with the same status are of something else.
   */
  static final class RefusalInterceptor implements ProxyInterceptor {

    private static final String CHALLENGE = "WWW-Authenticate";
    private static final String INVALID_TOKEN = "error=\"invalid_token\"";

    private final Runnable onRefusal;

    RefusalInterceptor(Runnable onRefusal) {
      this.onRefusal = onRefusal;
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
      if (refusesToken(context.response())) {
        onRefusal.run();
      }
      return context.sendResponse();
    }

    private static boolean refusesToken(ProxyResponse response) {
      var challenge = response.headers().get(CHALLENGE);
      return response.getStatusCode() == ConsoleProblem.UNAUTHENTICATED.status()
          && challenge != null
          && challenge.contains(INVALID_TOKEN);
    }
  }
}
