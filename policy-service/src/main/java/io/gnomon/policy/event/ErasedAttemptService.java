package io.gnomon.policy.event;

import io.gnomon.matching.pseudonym.UserNameHash;
import io.gnomon.policy.attempt.Attempt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Removes erased users from attempts that are reported late. */
@ApplicationScoped
public class ErasedAttemptService {

  private final ErasedUserStore erased;

  ErasedAttemptService(ErasedUserStore erased) {
    this.erased = erased;
  }

  /** Takes such users out of attempts of these, within the transaction that stores the attempts. */
  @Transactional(Transactional.TxType.MANDATORY)
  public UnaryOperator<Attempt> forgetting(Collection<String> users) {
    erased.lockOut();
    var erasedAt = erasedAt(users);
    return attempt -> {
      var until = attempt.user() == null ? null : erasedAt.get(attempt.user());
      return until == null || attempt.at().isAfter(until) ? attempt : attempt.withoutUser();
    };
  }

  /** When each of these users was erased. Each order may have brought a key of its own. */
  private Map<String, Instant> erasedAt(Collection<String> users) {
    var usersByHash = new HashMap<ByteBuffer, Set<String>>();
    for (var key : erased.keys()) {
      var hash = new UserNameHash(key);
      users.forEach(
          user -> usersByHash.computeIfAbsent(hash.of(user), same -> new HashSet<>()).add(user));
    }
    var erasedAt = new HashMap<String, Instant>();
    if (!usersByHash.isEmpty()) {
      erased
          .erasedAt(usersByHash.keySet())
          .forEach(
              (hash, at) ->
                  usersByHash
                      .getOrDefault(hash, Set.of())
                      .forEach(user -> erasedAt.merge(user, at, ErasedAttemptService::later)));
    }
    return erasedAt;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
