package io.gnomon.console.proxy;

import io.gnomon.console.upstream.ServiceStatusRegistry;
import io.gnomon.console.upstream.UpstreamClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import java.net.URI;

/** Passes requests on to one service. Bodies flow both ways as fast as their reader reads. */
final class ServiceProxy {

  private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);
  private static final ProxyInterceptor HEADERS = new HeaderInterceptor();

  private final URI address;
  private final UpstreamClient client;
  private final ProxyInterceptor failures;

  ServiceProxy(String service, URI address, UpstreamClient client, ServiceStatusRegistry statuses) {
    this.address = address;
    this.client = client;
    this.failures = new FailureInterceptor(service, statuses);
  }

  /** A proxy for each request: it has to know when the caller has gone. */
  void pass(RoutingContext context) {
    var request = context.request();
    if (request.version() == HttpVersion.HTTP_2
        && !request.isEnded()
        && !request.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
      // HTTP/2 needs no sign of where the body ends, HTTP/1.1 does.
      request.headers().set(HttpHeaders.TRANSFER_ENCODING, HttpHeaders.CHUNKED);
    }
    HttpProxy.reverseProxy(OPTIONS, client.client())
        .origin(proxied -> client.request(address).map(upstream -> bind(context, upstream)))
        .addInterceptor(HEADERS)
        .addInterceptor(failures)
        .handle(request);
  }

  /** A stream that nobody listens to any more must not live until its next event. */
  private static HttpClientRequest bind(RoutingContext context, HttpClientRequest upstream) {
    if (context.response().closed()) {
      upstream.reset();
      return upstream;
    }
    context.addEndHandler(
        ended -> {
          if (ended.failed()) {
            upstream.reset();
          }
        });
    if (context.request().headers().contains(HttpHeaders.EXPECT)) {
      context.response().writeContinue();
    }
    return upstream;
  }
}
