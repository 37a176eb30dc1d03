package io.gnomon.kit.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who may mint tokens for this system, and what such a token is worth here. */
@ConfigMapping(prefix = "gnomon.identity")
public interface IdentityConfig {

  /**
   * The issuers by name, which is also the name of the {@code quarkus.oidc} tenant where there is
   * no key file.
   */
  Map<String, Issuer> issuers();

  /** The table issuer, audience, roles that may be granted. */
  Map<String, Grant> grants();

  /** How long a verified token is taken as verified; zero switches this off. */
  @WithDefault("60s")
  Duration verifiedFor();

  /**
   * Longest time between a token's {@code iat} and {@code exp}; one that lives longer is refused. A
   * revocation is remembered as long. The same in all services.
   */
  @WithDefault("31d")
  Duration maxTokenLife();

  /** An issuer of tokens. */
  interface Issuer {

    String iss();

    /**
     * The file with its public keys, a JWK set; empty where {@code
     * quarkus.oidc.NAME.auth-server-url} says where they are.
     */
    Optional<Path> keys();
  }

  /** What one issuer may grant to tokens for one audience. */
  interface Grant {

    String iss();

    /** What the claim {@code aud} must contain. */
    String aud();

    /** The roles that are kept. */
    Set<String> roles();
  }
}
