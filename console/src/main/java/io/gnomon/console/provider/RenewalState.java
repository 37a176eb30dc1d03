package io.gnomon.console.provider;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a browser keeps, encrypted, so that its session can be renewed, and ended at the provider.
 *
 * @param session the id of the session
 * @param until when it is good for nothing any more
 * @param idToken names the person's session to the provider
 * @param refreshToken absent where the provider gives none
 */
record RenewalState(String session, Instant until, String idToken, @Nullable String refreshToken) {

  static final String PURPOSE = "gnomon renewal 1";

  String text() {
    return new JsonObject()
        .put("session", session)
        .put("until", until.getEpochSecond())
        .put("idToken", idToken)
        .put("refreshToken", refreshToken)
        .encode();
  }

  static Optional<RenewalState> of(String text) {
    try {
      var json = new JsonObject(text);
      return Optional.of(
          new RenewalState(
              json.getString("session"),
              Instant.ofEpochSecond(json.getLong("until")),
              json.getString("idToken"),
              json.getString("refreshToken")));
    } catch (DecodeException e) {
      return Optional.empty();
    }
  }
}
