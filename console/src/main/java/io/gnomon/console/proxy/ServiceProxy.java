package io.gnomon.console.proxy;

import io.gnomon.console.upstream.ServiceProcess;
import io.gnomon.console.upstream.ServiceStatusRegistry;
import io.gnomon.console.upstream.UpstreamClient;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Passes requests on to one service, to that of its processes whose turn it is and which takes the
 * connection. Bodies flow both ways as fast as their reader reads.
 */
final class ServiceProxy {

  private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);

  private final String service;
  private final UpstreamClient client;
  private final ServiceStatusRegistry statuses;
  private final ProxyInterceptor headers;
  private final ProxyInterceptor failures;

  ServiceProxy(
      String service,
      UpstreamClient client,
      ServiceStatusRegistry statuses,
      ProxyInterceptor headers) {
    this.service = service;
    this.client = client;
    this.statuses = statuses;
    this.headers = headers;
    this.failures = new FailureInterceptor(service);
  }

  /**
   * A proxy for each request: it has to know when the caller has gone.
   *
   * @return completes when the answer has ended, fails when the caller has gone before
   */
  Future<Void> pass(RoutingContext context) {
    var request = context.request();
    var ended = Promise.<Void>promise();
    if (request.version() == HttpVersion.HTTP_2
        && !request.isEnded()
        && !request.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
      // HTTP/2 needs no sign of where the body ends, HTTP/1.1 does.
      request.headers().set(HttpHeaders.TRANSFER_ENCODING, HttpHeaders.CHUNKED);
    }
    HttpProxy.reverseProxy(OPTIONS, client.client())
        .origin(
            proxied ->
                request(new ArrayDeque<>(statuses.inOrder(service)))
                    .map(upstream -> AbandonableRequest.of(request, ended, upstream))
                    .map(upstream -> bind(request, ended.future(), upstream)))
        .addInterceptor(headers)
        .addInterceptor(failures)
        .handle(request);
    watch(request.response(), ended);
    return ended.future();
  }

  /** The proxy has set a handler of its own before, so that those of the context are not called. */
  private static void watch(HttpServerResponse response, Promise<Void> ended) {
    response
        .endHandler(end -> ended.tryComplete())
        .closeHandler(gone -> ended.tryFail("the caller has gone"))
        .exceptionHandler(ended::tryFail);
    if (response.ended()) {
      ended.tryComplete();
    } else if (response.closed()) {
      ended.tryFail("the caller has gone");
    }
  }

  /** To the first of them that takes a connection: nothing was sent to those before it. */
  private Future<HttpClientRequest> request(Queue<ServiceProcess> candidates) {
    var process = candidates.remove();
    return client
        .request(process.url())
        .onSuccess(request -> request.response().onSuccess(answer -> note(process, answer)))
        .recover(
            failure -> {
              if (!ServiceStatusRegistry.isAway(failure)) {
                return Future.failedFuture(failure);
              }
              statuses.noteAway(process);
              return candidates.isEmpty() ? Future.failedFuture(failure) : request(candidates);
            });
  }

  /** A service ends the connection of an answer that is no refusal only if it is to end itself. */
  private void note(ServiceProcess process, HttpClientResponse answer) {
    if (answer.statusCode() < 400
        && answer.headers().contains(HttpHeaders.CONNECTION, HttpHeaders.CLOSE, true)) {
      statuses.noteEnding(process);
    }
  }

  /** A stream that nobody listens to any more must not live until its next event. */
  private static HttpClientRequest bind(
      HttpServerRequest request, Future<Void> ended, HttpClientRequest upstream) {
    ended.onFailure(gone -> upstream.reset());
    if (!ended.failed() && request.headers().contains(HttpHeaders.EXPECT)) {
      request.response().writeContinue();
    }
    return upstream;
  }
}
