package io.gnomon.local.installation;

/** A service gave another answer than expected; the message has request and answer. */
public final class CallFailedException extends RuntimeException {

  private static final int NO_ANSWER = 0;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private final int status;

  public CallFailedException(String message) {
    this(message, NO_ANSWER);
  }

  CallFailedException(String message, int status) {
    super(message);
    this.status = status;
  }

  /** Whether the service does not take the token, which asking again does not change. */
  boolean isTokenRefused() {
    return status == UNAUTHORIZED || status == FORBIDDEN;
  }
}
