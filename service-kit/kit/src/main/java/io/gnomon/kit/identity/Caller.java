package io.gnomon.kit.identity;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The subject of a verified token, and the token's own id where it has one. */
public record Caller(String issuer, String subject, Optional<String> tokenId) {

  /** The caller behind an identity that came from a token. */
  public static Caller of(SecurityIdentity identity) {
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      return new Caller(
          token.getIssuer(), token.getSubject(), Optional.ofNullable(token.getTokenID()));
    }
    throw new IllegalArgumentException("Not an identity from a token");
  }
}
