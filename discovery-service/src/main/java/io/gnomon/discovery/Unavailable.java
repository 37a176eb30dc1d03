package io.gnomon.discovery;

import io.gnomon.kit.problem.Problem;
import io.gnomon.kit.problem.StandardProblem;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The answer that something behind the service is away for the moment. */
public final class Unavailable {

  private static final int RETRY_SECONDS = 5;

  private Unavailable() {}

  /** 503 with the time after which asking again makes sense. */
  public static Response because(String detail) {
    return Response.status(Response.Status.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
        .type(Problem.MEDIA_TYPE)
        .entity(Problem.of(StandardProblem.UNAVAILABLE, detail))
        .build();
  }

  /** The same on a route without JAX-RS. */
  public static void send(HttpServerResponse response, String detail) {
    response.putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_SECONDS));
    Problem.of(StandardProblem.UNAVAILABLE, detail).send(response);
  }
}
