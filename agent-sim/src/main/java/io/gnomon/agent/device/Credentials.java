package io.gnomon.agent.device;

import org.jspecify.annotations.Nullable;

/**
 * The access token of a device, and the counter of its assertions. Written by {@code TokenWorker},
 * on the event loop of the fleet.
 */
public final class Credentials {

  private @Nullable String authorization;
  private int assertions;

  Credentials(int assertions) {
    this.assertions = assertions;
  }

  /** The value of the Authorization header; null while there is no token. */
  public @Nullable String authorization() {
    return authorization;
  }

  /** How many assertions were made since the process began. */
  public int assertions() {
    return assertions;
  }

  public void setAuthorization(String authorization) {
    this.authorization = authorization;
  }

  /** The server no longer accepts the token. */
  public void clear() {
    authorization = null;
  }

  /** Counts one more assertion. */
  public int nextAssertion() {
    return ++assertions;
  }
}
