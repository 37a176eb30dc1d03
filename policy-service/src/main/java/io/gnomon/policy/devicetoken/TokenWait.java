package io.gnomon.policy.devicetoken;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * A request for a token that waits for its turn.
 *
 * @param deviceId that the assertion claims
 * @param sinceNanos when it came, by {@link System#nanoTime}
 */
record TokenWait(
    UUID deviceId, String assertion, long sinceNanos, CompletableFuture<TokenResponse> answer) {

  /** Without the assertion, which must not show in a log. */
  @Override
  public String toString() {
    return "TokenWait[" + deviceId + "]";
  }
}
