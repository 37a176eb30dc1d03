package io.gnomon.console.proxy;

import io.gnomon.console.upstream.ServiceClient;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;

/**
 * Passes requests on to one service, and its answers back. Bodies flow both ways as fast as their
 * reader reads.
 */
final class ServiceProxy {

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
   * A proxy for each request: it has to know when the caller has gone.
   *
   * @param onRefusal what follows where the service refuses the token of the request
   * @return completes when the answer has ended, fails when the caller has gone before
   */
  Future<Void> pass(RoutingContext context, Runnable onRefusal) {
    var request = context.request();
    var ended = Promise.<Void>promise();
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
                    .map(upstream -> bind(request, ended.future(), upstream)))
        .addInterceptor(headers)
        .addInterceptor(new RefusalInterceptor(onRefusal))
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
