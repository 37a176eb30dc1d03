package io.gnomon.kit.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Scheduler;
import io.gnomon.kit.cache.ByteBound;
import io.quarkus.security.identity.SecurityIdentity;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Identities of verified tokens by the hash of the token, up to a bound of bytes, estimated. */
final class VerifiedTokenCache {

  /** Of an identity with its claims, beside the characters of its token. */
  private static final int IDENTITY_BYTES = 2_048;

  private final Cache<String, Verified> byHash;

  /** What a token said, until when that holds, and what it takes. */
  private record Verified(SecurityIdentity identity, Instant until, int bytes) {}

  VerifiedTokenCache(long maxBytes, Duration verifiedFor) {
    byHash =
        ByteBound.of(maxBytes, (String hash, Verified verified) -> verified.bytes())
            .expireAfterWrite(verifiedFor)
            // Else the tokens of a burst stay for as long as nobody calls.
            .scheduler(Scheduler.systemScheduler())
            .build();
  }

  @Nullable SecurityIdentity find(String hash, Instant now) {
    var known = byHash.getIfPresent(hash);
    return known != null && now.isBefore(known.until()) ? known.identity() : null;
  }

  void put(String hash, SecurityIdentity identity, Instant until, int tokenLength) {
    byHash.put(hash, new Verified(identity, until, IDENTITY_BYTES + 2 * tokenLength));
  }

  /** What is held at present. */
  long bytes() {
    return ByteBound.bytesIn(byHash);
  }
}
