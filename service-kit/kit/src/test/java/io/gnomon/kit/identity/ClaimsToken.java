package io.gnomon.kit.identity;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** A verified token with those claims, of a person whose name is not the subject. */
public record ClaimsToken(Map<String, Object> claims) implements JsonWebToken {

  @Override
  public String getName() {
    return "ada@example.org";
  }

  @Override
  public Set<String> getClaimNames() {
    return claims.keySet();
  }

  @Override
  @SuppressWarnings("unchecked") // As the interface wants it.
  public <T> @Nullable T getClaim(String name) {
    return (T) claims.get(name);
  }
}
