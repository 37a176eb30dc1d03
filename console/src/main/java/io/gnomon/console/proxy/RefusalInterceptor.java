package io.gnomon.console.proxy;

import io.gnomon.console.problem.ConsoleProblem;
import io.vertx.core.Future;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/**
 * Notices that a service refuses a token (RFC 6750), before the answer goes out: its reader already
 * finds what follows from it. Other refusals with the same status are of something else.
 */
final class RefusalInterceptor implements ProxyInterceptor {

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
