package io.gnomon.console.proxy;

import io.gnomon.console.problem.ConsoleProblem;
import io.gnomon.console.upstream.ServiceStatusRegistry;
import io.gnomon.kit.problem.Problem;
import io.vertx.core.Future;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Answers with a problem where a service does not answer. */
final class FailureInterceptor implements ProxyInterceptor {

  private static final Logger LOG = Logger.getLogger(FailureInterceptor.class);

  /** They change nothing, so that a client can safely repeat them. */
  private static final Set<HttpMethod> SAFE_METHODS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final String service;

  FailureInterceptor(String service) {
    this.service = service;
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    return context
        .sendRequest()
        .recover(failure -> Future.succeededFuture(answer(context.request(), failure)));
  }

  private ProxyResponse answer(ProxyRequest request, Throwable failure) {
    if (ServiceStatusRegistry.isAway(failure)) {
      return answer(request, ConsoleProblem.UNAVAILABLE, service + " is away; try again soon");
    }
    if (failure instanceof ConnectionPoolTooBusyException) {
      return answer(request, ConsoleProblem.UNAVAILABLE, service + " has too many open requests");
    }
    LOG.debugf(failure, "%s did not answer", service);
    var isSafe = SAFE_METHODS.contains(request.getMethod());
    if (failure instanceof TimeoutException) {
      return answer(
          request,
          ConsoleProblem.LATE_ANSWER,
          service
              + (isSafe
                  ? " takes too long; ask again later"
                  : " takes too long; look whether it has done what was asked, then ask again"));
    }
    if (isSafe) {
      return answer(request, ConsoleProblem.UNAVAILABLE, service + " broke off; ask again");
    }
    return answer(
        request,
        ConsoleProblem.NO_ANSWER,
        service + " ended the connection; whether it has done what was asked is not known");
  }

  private static ProxyResponse answer(ProxyRequest request, ConsoleProblem problem, String detail) {
    var proxied = request.proxiedRequest();
    // Over HTTP/2 a request that was read to its end cannot be read on, and throws.
    var released = proxied.isEnded() ? request : request.release();
    var response = released.response().setStatusCode(problem.status());
    response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
    if (problem == ConsoleProblem.UNAVAILABLE) {
      response.putHeader(HttpHeaders.RETRY_AFTER, ConsoleProblem.RETRY_AFTER);
    }
    if (proxied.version() != HttpVersion.HTTP_2 && !proxied.isEnded()) {
      // Gigabytes may follow that are no longer wanted: the proxy closes what announces its end.
      proxied.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    return response.setBody(Body.body(problem.body(detail)));
  }
}
