package io.gnomon.kit.request;

import io.gnomon.kit.method.RequestMethods;
import io.gnomon.kit.problem.Problem;
import io.gnomon.kit.problem.StandardProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Refuses a method that is unknown, a path that is malformed, and a request line or header fields
 * that are too long, before they are read. The limits of the server itself are wider: it would end
 * the connection without a problem.
 */
@ApplicationScoped
class RequestLineFilter {

  private static final int MAX_URI_LENGTH = 8_192;
  private static final int MAX_HEADERS_LENGTH = 16_384;
  private static final int AFTER_ADMISSION = Integer.MAX_VALUE - 2;

  void register(@Observes Filters filters) {
    filters.register(RequestLineFilter::check, AFTER_ADMISSION);
  }

  private static void check(RoutingContext rc) {
    if (RequestMethods.isKnown(rc.request().method())) {
      problem(rc.request()).ifPresentOrElse(problem -> problem.send(rc.response()), rc::next);
    } else {
      NotAllowed.send(rc.response(), RequestMethods.KNOWN);
    }
  }

  private static Optional<Problem> problem(HttpServerRequest request) {
    if (request.uri().length() > MAX_URI_LENGTH) {
      return refused(
          StandardProblem.URI_TOO_LONG,
          "Path and query have at most " + MAX_URI_LENGTH + " characters.");
    }
    if (isMalformed(request.uri())) {
      return refused(StandardProblem.BAD_REQUEST, "Path or query are malformed.");
    }
    if (headersLength(request) > MAX_HEADERS_LENGTH) {
      return refused(
          StandardProblem.HEADERS_TOO_LARGE,
          "Header fields have at most " + MAX_HEADERS_LENGTH + " characters in all.");
    }
    return Optional.empty();
  }

  private static Optional<Problem> refused(StandardProblem type, String detail) {
    return Optional.of(Problem.of(type, detail));
  }

  private static boolean isMalformed(String uri) {
    try {
      new URI(uri);
      return false;
    } catch (URISyntaxException e) {
      return true;
    }
  }

  private static int headersLength(HttpServerRequest request) {
    int length = 0;
    for (var header : request.headers()) {
      length += header.getKey().length() + header.getValue().length();
    }
    return length;
  }
}
