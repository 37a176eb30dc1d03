package io.gnomon.kit.problem;

import io.vertx.core.http.HttpServerResponse;

/**
 * Ends a request that cannot be served now and can later: 503 with {@code Retry-After}. Carries no
 * stack trace, since it comes when there is too much to do.
 */
public final class BusyException extends RuntimeException {

  private final int retryAfterSeconds;

  /** To be repeated after the usual time. */
  public BusyException(String detail) {
    this(detail, Unavailable.RETRY_AFTER_SECONDS);
  }

  /** To be repeated after so many seconds. */
  public BusyException(String detail, int retryAfterSeconds) {
    super(detail, null, false, false);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** What the caller is asked to wait, in seconds. */
  public int retryAfterSeconds() {
    return retryAfterSeconds;
  }

  /** Answers a raw route. */
  public void send(HttpServerResponse response) {
    Unavailable.send(response, String.valueOf(getMessage()), retryAfterSeconds);
  }
}
