package io.gnomon.console.session;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What a token says: for pages to show, and for admission to distinguish callers. It authorises
 * nothing: the services alone verify tokens.
 *
 * @param subject whose it is, by the name that services record
 * @param roles what it says that they may do
 * @param expiresAt until when it is good
 */
public record TokenClaims(String subject, List<String> roles, Instant expiresAt) {

  /** In the order in which the services look for it. */
  private static String name(JsonObject json) {
    return json.getString("upn", json.getString("preferred_username", json.getString("sub", "")));
  }

  /** Those of a JWT; nothing where it is none that ends. */
  static Optional<TokenClaims> of(String token) {
    var parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      var json =
          new JsonObject(
              new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
      var roles = json.getJsonArray("groups", new JsonArray()).stream().map(String::valueOf);
      return Optional.of(
          new TokenClaims(name(json), roles.toList(), Instant.ofEpochSecond(json.getLong("exp"))));
    } catch (RuntimeException e) { // JSON of another shape, or none.
      return Optional.empty();
    }
  }
}
