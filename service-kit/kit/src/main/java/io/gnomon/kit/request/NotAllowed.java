package io.gnomon.kit.request;

import io.gnomon.kit.problem.Problem;
import io.gnomon.kit.problem.StandardProblem;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Collection;

/**
 * The answer to a method that a path does not offer, with those that it does (RFC 9110, 15.5.6).
 */
public final class NotAllowed {

  private NotAllowed() {}

  /** For resources. */
  static Response response(Collection<String> allowed) {
    return Response.status(StandardProblem.METHOD_NOT_ALLOWED.status())
        .header(HttpHeaders.ALLOW, list(allowed))
        .type(Problem.MEDIA_TYPE)
        .entity(problem(allowed))
        .build();
  }

  /** For raw routes. */
  public static void send(HttpServerResponse response, Collection<String> allowed) {
    problem(allowed).send(response.putHeader(HttpHeaders.ALLOW, list(allowed)));
  }

  private static Problem problem(Collection<String> allowed) {
    return Problem.of(StandardProblem.METHOD_NOT_ALLOWED, "Allowed here: " + list(allowed));
  }

  private static String list(Collection<String> allowed) {
    return String.join(", ", allowed);
  }
}
