package io.gnomon.kit.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ends a request that cannot be served now and can later: 503, or 429 where the caller alone is to
 * blame, with {@code Retry-After}. Carries no stack trace, since it comes when there is too much to
 * do.
 */
public final class BusyException extends RuntimeException {

  /** The usual time after which to come back. */
  public static final int RETRY_AFTER_SECONDS = 5;

  private final transient Problem problem;
  private final int retryAfterSeconds;

  /** To be repeated after the usual time. */
  public BusyException(String detail) {
    this(detail, RETRY_AFTER_SECONDS);
  }

  /** To be repeated after so many seconds. */
  public BusyException(String detail, int retryAfterSeconds) {
    this(StandardProblem.UNAVAILABLE, detail, retryAfterSeconds);
  }

  /** A refusal of another type. */
  public BusyException(ProblemType type, String detail, int retryAfterSeconds) {
    super(detail, null, false, false);
    this.problem = Problem.of(type, detail);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** To be repeated at a moment of its own within these seconds: many are sent away at once. */
  public static BusyException within(
      ProblemType type, String detail, int minSeconds, int maxSeconds) {
    return new BusyException(
        type, detail, ThreadLocalRandom.current().nextInt(minSeconds, maxSeconds + 1));
  }

  /** A refusal of the usual type. */
  public static BusyException within(String detail, int minSeconds, int maxSeconds) {
    return within(StandardProblem.UNAVAILABLE, detail, minSeconds, maxSeconds);
  }

  public Problem problem() {
    return problem;
  }

  public int retryAfterSeconds() {
    return retryAfterSeconds;
  }

  /** Answers a raw route. */
  public void send(HttpServerResponse response) {
    if (!response.ended()) {
      response.putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(retryAfterSeconds));
      problem.send(response);
    }
  }
}
