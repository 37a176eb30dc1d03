package io.gnomon.kit.identity;

import io.quarkus.security.identity.SecurityIdentity;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The subject of a verified token, and the token's own id where it has one.
 *
 * @param issuedAt in whole seconds; a token that does not say counts as issued before everything
 */
public record Caller(String issuer, String subject, Optional<String> tokenId, Instant issuedAt) {

  /** The caller behind an identity that came from a token. */
  public static Caller of(SecurityIdentity identity) {
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      return of(token);
    }
    throw new IllegalArgumentException("Not an identity from a token");
  }

  /** The caller that a token with issuer and subject names. */
  public static Caller of(JsonWebToken token) {
    return new Caller(
        token.getIssuer().intern(), // There are few, and each stream of a device keeps one.
        token.getSubject(),
        Optional.ofNullable(token.getTokenID()),
        time(token, Claims.iat).orElse(Instant.EPOCH));
  }

  static Optional<Instant> time(JsonWebToken token, Claims claim) {
    Object seconds = token.getClaim(claim.name());
    return seconds instanceof Number number && number.longValue() > 0
        ? Optional.of(Instant.ofEpochSecond(number.longValue()))
        : Optional.empty();
  }
}
