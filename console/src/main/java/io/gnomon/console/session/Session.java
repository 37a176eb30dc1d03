package io.gnomon.console.session;

import java.time.Instant;
import java.util.Optional;

/**
 * A user who is signed in at a browser.
 *
 * @param id names it once it is ended
 * @param token what the services get
 */
public record Session(String id, String token, TokenClaims claims) {

  /** One with that token; nothing where it is no JWT that ends. */
  public static Optional<Session> of(String id, String token) {
    return TokenClaims.of(token).map(claims -> new Session(id, token, claims));
  }

  boolean isOver(Instant now) {
    return !now.isBefore(claims.expiresAt());
  }
}
