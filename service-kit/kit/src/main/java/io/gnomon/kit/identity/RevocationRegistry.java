package io.gnomon.kit.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Subjects and token ids that are no longer let in, and what is open in their names. */
@ApplicationScoped
public class RevocationRegistry {

  private final Map<String, Instant> revokedUntil = new ConcurrentHashMap<>();

  /**
   * Unchangeable lists: nearly every caller has one thing open, and there are as many as devices.
   */
  private final Map<String, List<Runnable>> open = new ConcurrentHashMap<>();

  /** Lets nobody in under this subject or token id until the given time, and cuts what is open. */
  public void revoke(String subjectOrTokenId, Instant until) {
    Instant now = Instant.now();
    revokedUntil.values().removeIf(now::isAfter);
    revokedUntil.merge(subjectOrTokenId, until, (a, b) -> a.isAfter(b) ? a : b);
    open.getOrDefault(subjectOrTokenId, List.of()).forEach(Runnable::run);
  }

  /** Takes a revocation back. */
  public void restore(String subjectOrTokenId) {
    revokedUntil.remove(subjectOrTokenId);
  }

  /** Whether the caller's subject or token is revoked now. */
  public boolean isRevoked(Caller caller) {
    return !revokedUntil.isEmpty() && ids(caller).anyMatch(this::isRevoked);
  }

  /**
   * Runs {@code cut} once the caller is revoked, at once if that is so already. Run the result when
   * there is nothing left to cut.
   */
  Runnable watch(Caller caller, Runnable cut) {
    ids(caller).forEach(id -> open.merge(id, List.of(cut), RevocationRegistry::both));
    if (isRevoked(caller)) {
      cut.run();
    }
    return () ->
        ids(caller).forEach(id -> open.computeIfPresent(id, (same, cuts) -> without(cut, cuts)));
  }

  private static List<Runnable> both(List<Runnable> earlier, List<Runnable> later) {
    return Stream.concat(earlier.stream(), later.stream()).toList();
  }

  private static @Nullable List<Runnable> without(Runnable cut, List<Runnable> cuts) {
    List<Runnable> rest = cuts.stream().filter(each -> each != cut).toList();
    return rest.isEmpty() ? null : rest;
  }

  private boolean isRevoked(String id) {
    Instant until = revokedUntil.get(id);
    return until != null && Instant.now().isBefore(until);
  }

  private static Stream<String> ids(Caller caller) {
    return Stream.concat(Stream.of(caller.subject()), caller.tokenId().stream());
  }
}
