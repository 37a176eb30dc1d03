package io.gnomon.console.session;

import java.time.Instant;

/**
 * Somebody who is signed in at a browser.
 *
 * @param id names it once it is ended
 * @param token what the services get
 */
record Session(String id, String token, TokenClaims claims) {

  boolean isOver(Instant now) {
    return !now.isBefore(claims.expiresAt());
  }
}
