package io.gnomon.kit.request;

import io.gnomon.kit.problem.Problem;
import io.gnomon.kit.problem.StandardProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Refuses a request line or header fields that are too long, before anything else looks at them.
 * The limits of the server itself are wider: it would end the connection without a problem.
 */
@ApplicationScoped
class RequestLengthFilter {

  private static final int MAX_URI_LENGTH = 8_192;
  private static final int MAX_HEADERS_LENGTH = 16_384;
  private static final int BEFORE_EVERYTHING = Integer.MAX_VALUE - 1;

  void register(@Observes Filters filters) {
    filters.register(RequestLengthFilter::check, BEFORE_EVERYTHING);
  }

  private static void check(RoutingContext rc) {
    var request = rc.request();
    if (request.uri().length() > MAX_URI_LENGTH) {
      Problem.of(
              StandardProblem.URI_TOO_LONG,
              "Path and query have at most " + MAX_URI_LENGTH + " characters.")
          .send(rc.response());
      return;
    }
    int length = 0;
    for (var header : request.headers()) {
      length += header.getKey().length() + header.getValue().length();
    }
    if (length > MAX_HEADERS_LENGTH) {
      Problem.of(
              StandardProblem.HEADERS_TOO_LARGE,
              "Header fields have at most " + MAX_HEADERS_LENGTH + " characters in all.")
          .send(rc.response());
    } else {
      rc.next();
    }
  }
}
