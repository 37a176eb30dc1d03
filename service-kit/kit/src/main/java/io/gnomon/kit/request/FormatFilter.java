package io.gnomon.kit.request;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Settles which form of a list a caller is given. {@code format} of a query says what the header
 * {@code Accept} says, which a link cannot set; who takes anything gets JSON rather than a file.
 * What is none of the formats is refused by {@link QueryParameterFilter}.
 */
@ApplicationScoped
class FormatFilter {

  static final String PARAMETER = "format";

  private static final int BEFORE_AUTHENTICATION = 400;
  private static final String API = "/api/";
  private static final String ANYTHING = "*/*";

  void register(@Observes Filters filters) {
    filters.register(FormatFilter::settle, BEFORE_AUTHENTICATION);
  }

  private static void settle(RoutingContext rc) {
    if (rc.request().method() == HttpMethod.GET && rc.request().path().startsWith(API)) {
      var accept = accept(rc.request());
      rc.request().headers().set(HttpHeaders.ACCEPT, accept);
    }
    rc.next();
  }

  private static String accept(HttpServerRequest request) {
    var wanted = request.getParam(PARAMETER);
    for (var each : ExportFormat.values()) {
      if (each.ending().equals(wanted)) {
        return each.type();
      }
    }
    var accept = request.headers().getAll(HttpHeaders.ACCEPT);
    var accepted = accept.isEmpty() ? ANYTHING : String.join(",", accept);
    boolean asksForFile =
        accepted.contains(ExportFormat.CSV_TYPE) || accepted.contains(ExportFormat.NDJSON_TYPE);
    return accepted.contains(ANYTHING) && !asksForFile
        ? ExportFormat.JSON.type() + "," + accepted
        : accepted;
  }
}
