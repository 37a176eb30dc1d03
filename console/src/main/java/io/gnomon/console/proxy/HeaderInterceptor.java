package io.gnomon.console.proxy;

import io.gnomon.kit.connection.CallerAddressResolver;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/**
 * Passes headers on as they are, tokens among them, but for those of a connection. Says who called,
 * by which host and scheme, and drops what the caller says of that.
 */
final class HeaderInterceptor implements ProxyInterceptor {

  private final CallerAddressResolver addresses;

  HeaderInterceptor(CallerAddressResolver addresses) {
    this.addresses = addresses;
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    var headers = context.request().headers();
    var request = context.request().proxiedRequest();
    var caller = addresses.of(request).getHostAddress();
    HopHeaders.removeFrom(headers);
    HopHeaders.removeForged(headers);
    // Answered by the front door itself, see ServiceProxy.
    headers.remove(HttpHeaders.EXPECT);
    context.request().setAuthority(request.authority());
    headers.set("X-Forwarded-For", caller);
    headers.set("X-Forwarded-Proto", String.valueOf(request.scheme()));
    headers.set("X-Forwarded-Host", String.valueOf(request.authority()));
    return context.sendRequest();
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext context) {
    var headers = context.response().headers();
    HopHeaders.removeFrom(headers);
    var location = headers.get(HttpHeaders.LOCATION);
    if (location != null) {
      headers.set(HttpHeaders.LOCATION, withoutHost(location, context.request().proxiedRequest()));
    }
    return context.sendResponse();
  }

  /** A service does not know by which scheme it was called; a path leads there by any. */
  private static String withoutHost(String location, HttpServerRequest request) {
    var own = "://" + request.authority() + "/";
    var at = location.indexOf(own);
    return at > 0 && at <= "https".length() ? location.substring(at + own.length() - 1) : location;
  }
}
