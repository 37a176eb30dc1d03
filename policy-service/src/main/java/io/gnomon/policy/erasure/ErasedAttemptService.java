package io.gnomon.policy.erasure;

import io.gnomon.policy.attempt.Attempt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;

/** Forgets in attempts that are reported late who was erased since. */
@ApplicationScoped
public class ErasedAttemptService {

  private final ErasedUserStore erased;

  ErasedAttemptService(ErasedUserStore erased) {
    this.erased = erased;
  }

  /** Takes such users out of attempts, within the transaction that stores these. */
  @Transactional(Transactional.TxType.MANDATORY)
  public UnaryOperator<Attempt> forgetting() {
    erased.lockOut();
    var hashes = erased.keys().stream().map(UserHash::new).toList();
    var erasedAt = new HashMap<String, Instant>();
    return attempt -> {
      var user = attempt.user();
      return user == null
              || hashes.isEmpty()
              || attempt
                  .at()
                  .isAfter(erasedAt.computeIfAbsent(user, name -> erasedAt(hashes, name)))
          ? attempt
          : attempt.withoutUser();
    };
  }

  private Instant erasedAt(List<UserHash> hashes, String user) {
    return hashes.stream()
        .map(hash -> erased.erasedAt(hash.of(user).array()))
        .max(Instant::compareTo)
        .orElse(Instant.MIN);
  }
}
