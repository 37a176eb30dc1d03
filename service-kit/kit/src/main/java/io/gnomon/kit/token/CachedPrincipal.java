package io.gnomon.kit.token;

import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * A remembered token as the principal of one request, with those claims only that are remembered.
 * Not a record, so that the token is not printed by accident.
 */
final class CachedPrincipal implements JsonWebToken {

  private static final Set<String> CLAIM_NAMES =
      Set.of("iss", "sub", "jti", "iat", "exp", "aud", "groups", "raw_token");

  private final CachedToken token;
  private final String rawToken;

  /** Of a token that came again, and its text. */
  CachedPrincipal(CachedToken token, String rawToken) {
    this.token = token;
    this.rawToken = rawToken;
  }

  @Override
  public String getName() {
    return token.name();
  }

  @Override
  public Set<String> getClaimNames() {
    return CLAIM_NAMES;
  }

  @Override
  @SuppressWarnings("unchecked") // The interface has its callers say the type.
  public <T> @Nullable T getClaim(String name) {
    return (T) value(name);
  }

  private @Nullable Object value(String name) {
    var caller = token.caller();
    return switch (name) {
      case "iss" -> caller.issuer();
      case "sub" -> caller.subject();
      case "jti" -> caller.tokenId().orElse(null);
      case "iat" -> caller.issuedAt().getEpochSecond();
      case "exp" -> token.expiry().getEpochSecond();
      case "aud" -> token.audience();
      case "groups" -> token.roles();
      case "raw_token" -> rawToken;
      default -> null;
    };
  }
}
