package io.gnomon.catalog.catalogfeed;

import io.gnomon.kit.problem.Problem;
import io.gnomon.kit.problem.StandardProblem;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/** Limits request bodies to the size that all services have, except uploads of catalog feeds. */
@ApplicationScoped
class UploadSizeLimiter {

  private static final long MAX_BODY_BYTES = 8L << 20;
  private static final Pattern UPLOAD_PATH =
      Pattern.compile("/api/v1/catalog-feeds/[^/]+/imports/?");

  /** The order of a filter is its priority, negated; this one follows Quarkus' own limit. */
  private static final int AFTER_UPLOAD_LIMIT = -(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1);

  void register(@Observes Filters filters) {
    filters.register(UploadSizeLimiter::check, AFTER_UPLOAD_LIMIT);
  }

  private static void check(RoutingContext request) {
    if (UPLOAD_PATH.matcher(request.normalizedPath()).matches()) {
      request.next();
    } else {
      limit(request);
    }
  }

  private static void limit(RoutingContext request) {
    if (length(request) > MAX_BODY_BYTES) {
      Problem.of(
              StandardProblem.TOO_LARGE,
              "A request body may have up to %d bytes.".formatted(MAX_BODY_BYTES))
          .send(request.response().putHeader(HttpHeaders.CONNECTION, "close"));
    } else {
      request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, MAX_BODY_BYTES);
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
