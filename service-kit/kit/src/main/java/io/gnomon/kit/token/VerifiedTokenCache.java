package io.gnomon.kit.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Scheduler;
import io.gnomon.kit.cache.ByteBound;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Verified tokens by their hash, up to a bound of bytes, estimated. */
final class VerifiedTokenCache {

  /** The life of a device's token: one that no caller sent for as long is not used any more. */
  private static final Duration UNUSED_FOR = Duration.ofMinutes(15);

  private final Cache<TokenHash, CachedToken> byHash;
  private final Duration verifiedFor;

  VerifiedTokenCache(long maxBytes, Duration verifiedFor) {
    this.verifiedFor = verifiedFor;
    byHash =
        ByteBound.of(maxBytes, (TokenHash hash, CachedToken token) -> token.bytes())
            .expireAfterAccess(UNUSED_FOR)
            // Otherwise the tokens of a burst stay until the next call.
            .scheduler(Scheduler.systemScheduler())
            .build();
  }

  /** What that token said where it was verified so lately that its signature counts as right. */
  Optional<CachedToken> findVerified(TokenHash hash, Instant now) {
    return find(hash, now).filter(token -> now.isBefore(token.verifiedAt().plus(verifiedFor)));
  }

  /** What that token said where it was verified once: enough to distinguish callers. */
  Optional<CachedToken> find(TokenHash hash, Instant now) {
    return Optional.ofNullable(byHash.getIfPresent(hash))
        .filter(token -> now.isBefore(token.expiry()));
  }

  void put(TokenHash hash, CachedToken token) {
    byHash.put(hash, token);
  }

  /** What is held at present. */
  long bytes() {
    return ByteBound.bytesIn(byHash);
  }
}
