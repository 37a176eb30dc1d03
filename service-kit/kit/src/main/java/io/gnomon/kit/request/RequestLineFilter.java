package io.gnomon.kit.request;

import io.gnomon.kit.admission.DelayedClose;
import io.gnomon.kit.admission.RequestMethods;
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
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses by its request line and header fields what the server itself would refuse without a
 * problem: an unknown method, a malformed path, a request line or header fields that are too long,
 * and a body that announces that it is too large. Devices that speak another version of the agent
 * protocol are refused here too.
 */
@ApplicationScoped
class RequestLineFilter {

  private static final int MAX_URI_LENGTH = 8_192;
  private static final int MAX_HEADERS_LENGTH = 16_384;
  private static final int AFTER_ADMISSION = Integer.MAX_VALUE - 2;
  private static final int BEFORE_AUTHENTICATION = 500;

  private static final String PROTOCOL_HEADER = "Gnomon-Protocol";
  private static final String PROTOCOL_VERSION = "1";
  private static final String AGENT_PATHS = "/agent/";

  private final long maxBodyBytes;

  RequestLineFilter(
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBodySize) {
    this.maxBodyBytes = maxBodySize.asLongValue();
  }

  void register(@Observes Filters filters) {
    filters.register(RequestLineFilter::checkLine, AFTER_ADMISSION);
    filters.register(this::checkContent, BEFORE_AUTHENTICATION);
  }

  private static void checkLine(RoutingContext rc) {
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

  private void checkContent(RoutingContext rc) {
    if (bodyLength(rc.request()) > maxBodyBytes) {
      if (rc.request().version() != HttpVersion.HTTP_2) {
        closeWithoutBody(rc);
      }
      Problem.of(StandardProblem.TOO_LARGE, "A body has at most " + maxBodyBytes + " bytes.")
          .send(rc.response());
    } else if (isOtherProtocol(rc.request())) {
      Problem.of(
              StandardProblem.PROTOCOL_UNSUPPORTED,
              "This service speaks version " + PROTOCOL_VERSION,
              Map.of("versions", List.of(Integer.valueOf(PROTOCOL_VERSION))))
          .send(rc.response());
    } else {
      rc.next();
    }
  }

  /** 0 where it is absent, or no number: the reader of the body counts. */
  private static long bodyLength(HttpServerRequest request) {
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
    rc.addEndHandler(ended -> DelayedClose.closeConnection(rc));
  }

  private static boolean isOtherProtocol(HttpServerRequest request) {
    var version = request.getHeader(PROTOCOL_HEADER);
    return version != null
        && !version.equals(PROTOCOL_VERSION)
        && request.path().startsWith(AGENT_PATHS);
  }
}
