package io.gnomon.console.problem;

import io.gnomon.kit.problem.BusyException;
import io.gnomon.kit.problem.Problem;
import io.gnomon.kit.problem.ProblemType;
import io.gnomon.kit.problem.StandardProblem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/** The front door's own refusals, in the form that all services have (RFC 9457). */
public enum ConsoleProblem implements ProblemType {
  BAD_REQUEST(StandardProblem.BAD_REQUEST),
  NOT_FOUND(StandardProblem.NOT_FOUND),
  UNAUTHENTICATED(StandardProblem.UNAUTHENTICATED),
  FORBIDDEN(StandardProblem.FORBIDDEN),
  METHOD_NOT_ALLOWED(StandardProblem.METHOD_NOT_ALLOWED),
  MISDIRECTED("misdirected-request", 421, "The request came by another name"),
  NO_ANSWER("no-answer", 502, "A service has not answered"),
  UNAVAILABLE(StandardProblem.UNAVAILABLE),
  LATE_ANSWER("late-answer", 504, "A service has not answered in time"),
  VERSION_NOT_SUPPORTED("http-version-not-supported", 505, "This version of HTTP is not spoken");

  /** When to come back, in seconds. */
  public static final String RETRY_AFTER = Integer.toString(BusyException.RETRY_AFTER_SECONDS);

  private final String slug;
  private final int status;
  private final String title;

  /** What services say, too, is said in the same words. */
  ConsoleProblem(ProblemType standard) {
    this(standard.slug(), standard.status(), standard.title());
  }

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
