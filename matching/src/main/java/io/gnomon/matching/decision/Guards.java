package io.gnomon.matching.decision;

import io.gnomon.matching.indicator.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What overrides every indicator, in this order: the never-block list, a pause, granted exceptions.
 * An absent list in JSON is an empty one.
 *
 * @param neverBlock domains (with their subdomains), addresses and CIDR ranges
 * @param pause null when enforcement is not paused
 */
public record Guards(
    Set<String> neverBlock, @Nullable Pause pause, List<GrantedException> exceptions) {

  /** Nothing is enforced until the moment; null: until an administrator ends the pause. */
  public record Pause(@Nullable String reason, @Nullable Instant until) {

    boolean isOnAt(Instant moment) {
      return until == null || moment.isBefore(until);
    }
  }

  /**
   * Permission to use a blocked app. It covers the hosts named (with their subdomains) and whatever
   * is matched by an indicator that was made for the app. From {@code expiresAt} on it no longer
   * holds.
   */
  public record GrantedException(
      String appId, Set<String> hosts, Scope scope, @Nullable Instant expiresAt) {

    public GrantedException(
        String appId,
        @Nullable Set<String> hosts,
        @Nullable Scope scope,
        @Nullable Instant expiresAt) {
      this.appId = appId;
      this.hosts = hosts == null ? Set.of() : Set.copyOf(hosts);
      // Without a scope it is for its receiver: devices are sent only their own exceptions.
      this.scope = scope == null ? Scope.everyone() : scope;
      this.expiresAt = expiresAt;
    }

    boolean holdsFor(DecisionRequest request) {
      boolean expired = expiresAt != null && !request.at().isBefore(expiresAt);
      return !expired && scope.appliesTo(request.groupId(), request.user());
    }
  }

  private static final Guards NONE = new Guards(Set.of(), null, List.of());

  public Guards(
      @Nullable Set<String> neverBlock,
      @Nullable Pause pause,
      @Nullable List<GrantedException> exceptions) {
    this.neverBlock = neverBlock == null ? Set.of() : Set.copyOf(neverBlock);
    this.pause = pause;
    this.exceptions = exceptions == null ? List.of() : List.copyOf(exceptions);
  }

  /** No guard at all. */
  public static Guards none() {
    return NONE;
  }

  /** A never-block list alone. */
  public static Guards neverBlocking(Set<String> neverBlock) {
    return new Guards(neverBlock, null, List.of());
  }
}
