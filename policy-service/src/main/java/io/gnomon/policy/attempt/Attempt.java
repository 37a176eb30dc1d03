package io.gnomon.policy.attempt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt that a device reported, checked and bounded; an indicator or an app is there.
 *
 * @param host in canonical form
 * @param url without query and fragment
 */
public record Attempt(
    AttemptKind kind,
    Instant at,
    @Nullable String user,
    @Nullable Long indicatorId,
    @Nullable String appId,
    String host,
    @Nullable String url) {

  public Attempt {
    if (indicatorId == null && appId == null) {
      throw new IllegalArgumentException("an attempt is against an indicator or an app");
    }
  }

  /** A copy without the user. */
  public Attempt withoutUser() {
    return withUser(null);
  }

  /** A copy with another user name. */
  Attempt withUser(@Nullable String name) {
    return new Attempt(kind, at, name, indicatorId, appId, host, url);
  }
}
