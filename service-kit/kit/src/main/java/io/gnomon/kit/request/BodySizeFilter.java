package io.gnomon.kit.request;

import io.gnomon.kit.admission.body.UnreadBody;
import io.gnomon.kit.problem.Problem;
import io.gnomon.kit.problem.StandardProblem;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that is larger than any may be by its own account, before it is sent: Quarkus
 * would do so without a problem.
 */
@ApplicationScoped
class BodySizeFilter {

  private static final int BEFORE_AUTHENTICATION = 500;

  private final long maxBytes;

  BodySizeFilter(
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBodySize) {
    this.maxBytes = maxBodySize.asLongValue();
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, BEFORE_AUTHENTICATION);
  }

  private void check(RoutingContext rc) {
    if (length(rc.request()) <= maxBytes) {
      rc.next();
      return;
    }
    if (rc.request().version() != HttpVersion.HTTP_2) {
      closeWithoutBody(rc);
    }
    Problem.of(StandardProblem.TOO_LARGE, "A body has at most " + maxBytes + " bytes.")
        .send(rc.response());
  }

  /** 0 where it is absent, or no number: the reader of the body counts. */
  private static long length(HttpServerRequest request) {
    try {
      var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static void closeWithoutBody(RoutingContext rc) {
    rc.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    rc.request().handler(dropped -> {}).exceptionHandler(gone -> {}).resume();
    rc.addEndHandler(ended -> UnreadBody.closeConnection(rc));
  }
}
