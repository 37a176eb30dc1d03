package io.gnomon.console.proxy;

import io.gnomon.console.problem.ConsoleProblem;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/**
 * Notices that a service refuses a token (RFC 6750), before the answer goes out: whoever reads it
 * finds what follows from it. Other refusals with the same status are of something else.
 */
final class RefusalInterceptor implements ProxyInterceptor {

  private static final String CHALLENGE = "WWW-Authenticate";
  private static final String INVALID_TOKEN = "error=\"invalid_token\"";

  private final Vertx vertx;
  private final Runnable onRefusal;

  /**
   * @param onRefusal may block
   */
  RefusalInterceptor(Vertx vertx, Runnable onRefusal) {
    this.vertx = vertx;
    this.onRefusal = onRefusal;
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext context) {
    if (!refusesToken(context.response())) {
      return context.sendResponse();
    }
    return vertx
        .executeBlocking(
            () -> {
              onRefusal.run();
              return true;
            })
        .transform(done -> context.sendResponse());
  }

  private static boolean refusesToken(ProxyResponse response) {
    var challenge = response.headers().get(CHALLENGE);
    return response.getStatusCode() == ConsoleProblem.UNAUTHENTICATED.status()
        && challenge != null
        && challenge.contains(INVALID_TOKEN);
  }
}
