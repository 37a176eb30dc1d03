package io.gnomon.policy.erasure;

import io.gnomon.policy.attempt.Attempt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Forgets in attempts that are reported late who was erased since. */
@ApplicationScoped
public class ErasedAttemptService {

  private final ErasedUserStore erased;

  ErasedAttemptService(ErasedUserStore erased) {
    this.erased = erased;
  }

  /** The attempts without such users; in the transaction that stores them. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Attempt> forget(List<Attempt> attempts) {
    erased.lockOut();
    var keys = erased.keys();
    if (keys.isEmpty()) {
      return attempts;
    }
    var erasedAt = erasedAt(keys.stream().map(UserHash::new).toList(), attempts);
    return attempts.stream()
        .map(
            each ->
                each.user() == null || each.at().isAfter(erasedAt.get(each.user()))
                    ? each
                    : each.withoutUser())
        .toList();
  }

  private Map<String, Instant> erasedAt(List<UserHash> hashes, List<Attempt> attempts) {
    var found = new HashMap<String, Instant>();
    attempts.stream()
        .map(Attempt::user)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(user -> found.put(user, erasedAt(hashes, user)));
    return found;
  }

  private Instant erasedAt(List<UserHash> hashes, String user) {
    return hashes.stream()
        .map(hash -> erased.erasedAt(hash.of(user).array()))
        .max(Instant::compareTo)
        .orElse(Instant.MIN);
  }
}
