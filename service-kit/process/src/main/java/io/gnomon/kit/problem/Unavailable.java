package io.gnomon.kit.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/** The answer of a raw route that it cannot serve a request now: 503 with {@code Retry-After}. */
public final class Unavailable {

  static final int RETRY_AFTER_SECONDS = 5;

  private Unavailable() {}

  /** Answers with it. */
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
