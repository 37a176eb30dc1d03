package io.gnomon.kit.problem;

import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The answer that a request cannot be served at the moment: 503 with {@code Retry-After}. */
public final class Unavailable {

  static final int RETRY_AFTER_SECONDS = 5;

  private Unavailable() {}

  /** For resources. */
  public static Response response(String detail) {
    return response(detail, RETRY_AFTER_SECONDS);
  }

  /** The same with another time, in seconds. */
  public static Response response(String detail, int retryAfterSeconds) {
    return Response.status(Response.Status.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, retryAfterSeconds)
        .type(Problem.MEDIA_TYPE)
        .entity(Problem.of(StandardProblem.UNAVAILABLE, detail))
        .build();
  }

  /** For raw routes. */
  public static void send(HttpServerResponse response, String detail) {
    send(response, detail, RETRY_AFTER_SECONDS);
  }

  /** The same with another time, in seconds. */
  public static void send(HttpServerResponse response, String detail, int retryAfterSeconds) {
    if (!response.ended()) {
      response.putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(retryAfterSeconds));
      Problem.of(StandardProblem.UNAVAILABLE, detail).send(response);
    }
  }
}
