package io.gnomon.console.problem;

import io.gnomon.kit.problem.Problem;
import io.gnomon.kit.problem.ProblemType;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/** The front door's own refusals, in the form that all services have (RFC 9457). */
public enum ConsoleProblem implements ProblemType {
  BAD_REQUEST("bad-request", 400, "The request cannot be understood"),
  NOT_FOUND("not-found", 404, "There is no such thing"),
  UNAUTHENTICATED("unauthenticated", 401, "A valid token is needed"),
  FORBIDDEN("forbidden", 403, "This request is not allowed"),
  METHOD_NOT_ALLOWED("method-not-allowed", 405, "This method is not offered here"),
  MISDIRECTED("misdirected-request", 421, "The request came by another name"),
  NO_ANSWER("no-answer", 502, "A service has not answered"),
  UNAVAILABLE("unavailable", 503, "The service cannot do that at the moment"),
  LATE_ANSWER("late-answer", 504, "A service has not answered in time"),
  VERSION_NOT_SUPPORTED("http-version-not-supported", 505, "This version of HTTP is not spoken");

  /** When to come back, in seconds. */
  public static final String RETRY_AFTER = "2";

  private final String slug;
  private final int status;
  private final String title;

  ConsoleProblem(String slug, int status, String title) {
    this.slug = slug;
    this.status = status;
    this.title = title;
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }

  /** The body of the answer; the detail says what to do about this occurrence. */
  public Buffer body(String detail) {
    return Problem.of(this, detail).toBuffer();
  }

  /** Answers with it. */
  public void send(HttpServerResponse response, String detail) {
    if (this == UNAVAILABLE) {
      response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
    }
    Problem.of(this, detail).send(response);
  }
}
