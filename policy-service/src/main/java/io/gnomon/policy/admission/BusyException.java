package io.gnomon.policy.admission;

/** Ends a request that the service would have to let wait for too long; the caller comes back. */
public final class BusyException extends RuntimeException {

  private final int retryAfterSeconds;

  public BusyException(String detail, int retryAfterSeconds) {
    super(detail, null, false, false);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** When the caller shall come back. */
  public int retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
