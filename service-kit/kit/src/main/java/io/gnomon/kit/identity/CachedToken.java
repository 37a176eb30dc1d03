package io.gnomon.kit.identity;

import com.github.benmanes.caffeine.cache.Interner;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The parts of a verified token that are needed: neither the token itself nor its other claims,
 * since each device of a fleet has one.
 *
 * @param name of the principal, often the subject
 * @param expiry in whole seconds
 * @param roles before grants were looked at
 * @param verifiedAt when its signature was found to be right
 */
record CachedToken(
    Caller caller,
    String name,
    Instant expiry,
    Set<String> audience,
    Set<String> roles,
    Instant verifiedAt) {

  /** An entry of the cache with its key, beside the characters of its own texts. */
  private static final int FIXED_BYTES = 320;

  /** There are few different ones, and each token names them. */
  private static final Interner<Set<String>> SETS = Interner.newWeakInterner();

  /** Empty where it lacks what no token is accepted without: nothing is gained by keeping it. */
  static Optional<CachedToken> of(JsonWebToken token, Set<String> roles, Instant verifiedAt) {
    if (token.getIssuer() == null || token.getSubject() == null || token.getAudience() == null) {
      return Optional.empty();
    }
    var caller = Caller.of(token);
    return Optional.of(
        new CachedToken(
            caller,
            token.getName().equals(caller.subject()) ? caller.subject() : token.getName(),
            Instant.ofEpochSecond(token.getExpirationTime()),
            SETS.intern(Set.copyOf(token.getAudience())),
            SETS.intern(Set.copyOf(roles)),
            verifiedAt));
  }

  int bytes() {
    int characters =
        caller.subject().length()
            + caller.tokenId().map(String::length).orElse(0)
            + (name.equals(caller.subject()) ? 0 : name.length());
    return FIXED_BYTES + 2 * characters;
  }
}
