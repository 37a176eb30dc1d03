package io.gnomon.catalog.feed;

import io.gnomon.kit.problem.Problem;
import io.gnomon.kit.problem.StandardProblem;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Lets only a feed's files be large; whatever else is sent keeps the limit that all services have.
 */
@ApplicationScoped
class BodyLimit {

  private static final long USUAL = 8L << 20;
  private static final Pattern FEED_FILE = Pattern.compile("/api/v1/catalog-feeds/[^/]+/imports/?");

  void limit(@Observes Router router) {
    router
        .route()
        .order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1)
        .handler(
            request -> {
              if (FEED_FILE.matcher(request.normalizedPath()).matches()) {
                request.next();
              } else {
                limit(request);
              }
            });
  }

  private static void limit(RoutingContext request) {
    if (length(request) > USUAL) {
      Problem.of(StandardProblem.TOO_LARGE, "A body has at most %d bytes.".formatted(USUAL))
          .send(request.response().putHeader(HttpHeaders.CONNECTION, "close"));
    } else {
      request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, USUAL);
      request.next();
    }
  }

  private static long length(RoutingContext request) {
    try {
      var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
