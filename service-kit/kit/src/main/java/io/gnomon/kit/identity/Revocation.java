package io.gnomon.kit.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a credential is not good any more.
 *
 * @param credential a subject, a device's id being one, or the id of a token
 * @param at since when
 * @param tokensBefore refuses the tokens that were issued before this time; null: all, later ones
 *     too
 * @param expiresAt when every token that it refuses has expired, so that it may be forgotten; null:
 *     never
 */
public record Revocation(
    String credential, Instant at, @Nullable Instant tokensBefore, @Nullable Instant expiresAt) {

  /** Revokes all tokens of a credential, for ever. */
  public static Revocation ofAllTokens(String credential, Instant at) {
    return new Revocation(credential, at, null, null);
  }

  /** Whether it refuses a token of its credential that was issued then. */
  boolean refuses(Instant issuedAt) {
    return tokensBefore == null || issuedAt.isBefore(tokensBefore);
  }

  boolean isExpired(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }

  /** The later one of two revocations of one credential. */
  Revocation later(Revocation other) {
    return at.isAfter(other.at) ? this : other;
  }
}
