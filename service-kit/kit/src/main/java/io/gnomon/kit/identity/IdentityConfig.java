package io.gnomon.kit.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who may mint tokens for this system, and what such a token is worth here. */
@ConfigMapping(prefix = "gnomon.identity")
public interface IdentityConfig {

  /**
   * Issuers whose keys are in a file; one that is not here is looked for among the {@code
   * quarkus.oidc} tenants.
   */
  @WithName("key-files")
  Map<String, KeyFile> keyFiles();

  /** The table issuer, audience, roles that may be granted. */
  Map<String, Grant> grants();

  /** How long a verified token is taken as verified; zero switches this off. */
  @WithDefault("60s")
  Duration verifiedFor();

  /** An issuer and the file with its public keys, a JWK set; each key has a {@code kid}. */
  interface KeyFile {
    String issuer();

    /** Empty where this issuer is a {@code quarkus.oidc} tenant with an {@code auth-server-url}. */
    Optional<Path> path();
  }

  /** What one issuer may grant to tokens for one audience. */
  interface Grant {
    String issuer();

    String audience();

    Set<String> roles();
  }
}
