package io.gnomon.kit.identity;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The revocations that hold, and what is open in the names of callers. Revocations come in any
 * order and more than once; of a credential the latest holds, and an expired one is forgotten.
 */
@ApplicationScoped
@Startup // So that its metrics exist from the start.
public class RevocationRegistry {

  private static final Duration SWEEP_INTERVAL = Duration.ofMinutes(1);

  private final Map<String, Revocation> revoked = new ConcurrentHashMap<>();

  /**
   * Unchangeable lists: nearly every caller has one thing open, and there are as many as devices.
   */
  private final Map<String, List<Open>> open = new ConcurrentHashMap<>();

  private final Clock clock;
  private volatile Instant nextSweep = Instant.MIN;

  public RevocationRegistry(MeterRegistry meters, Clock clock) {
    this.clock = clock;
    Gauge.builder("gnomon.revocations.held", revoked, Map::size)
        .description("Revocations that hold and are remembered")
        .register(meters);
  }

  /** Something that lasts, and when the token that opened it was issued. */
  private record Open(Instant issuedAt, Runnable cut) {}

  /** Lets the revoked tokens in no more, and cuts what is open with them. */
  public void revoke(Revocation revocation) {
    sweep(clock.instant());
    revoked.merge(revocation.credential(), revocation, Revocation::later);
    open.getOrDefault(revocation.credential(), List.of()).stream()
        .filter(each -> revocation.refuses(each.issuedAt))
        .forEach(each -> each.cut.run());
  }

  /** Takes back what was revoked until that time; a later revocation stays. */
  public void restore(String credential, Instant at) {
    revoked.computeIfPresent(credential, (id, known) -> known.at().isAfter(at) ? known : null);
  }

  /** Drops the revocation of a credential, unless it says itself until when it is needed. */
  public void forget(String credential) {
    var now = clock.instant();
    revoked.computeIfPresent(
        credential,
        (id, known) -> known.expiresAt() == null || known.isExpired(now) ? null : known);
  }

  public boolean isRevoked(Caller caller) {
    return !revoked.isEmpty() && ids(caller).anyMatch(id -> isRevoked(id, caller.issuedAt()));
  }

  /**
   * Runs {@code cut} once the caller is revoked, at once if that is so already. Run the result when
   * there is nothing left to cut.
   */
  Runnable watch(Caller caller, Runnable cut) {
    var watched = new Open(caller.issuedAt(), cut);
    ids(caller).forEach(id -> open.merge(id, List.of(watched), RevocationRegistry::both));
    if (isRevoked(caller)) {
      cut.run();
    }
    return () ->
        ids(caller).forEach(id -> open.computeIfPresent(id, (same, all) -> without(watched, all)));
  }

  private boolean isRevoked(String id, Instant issuedAt) {
    var revocation = revoked.get(id);
    return revocation != null
        && revocation.refuses(issuedAt)
        && !revocation.isExpired(clock.instant());
  }

  private void sweep(Instant now) {
    if (now.isAfter(nextSweep)) {
      nextSweep = now.plus(SWEEP_INTERVAL);
      revoked.values().removeIf(each -> each.isExpired(now));
    }
  }

  private static List<Open> both(List<Open> earlier, List<Open> later) {
    return Stream.concat(earlier.stream(), later.stream()).toList();
  }

  private static @Nullable List<Open> without(Open closed, List<Open> all) {
    var rest = all.stream().filter(each -> !each.equals(closed)).toList();
    return rest.isEmpty() ? null : rest;
  }

  private static Stream<String> ids(Caller caller) {
    return Stream.concat(Stream.of(caller.subject()), caller.tokenId().stream());
  }
}
