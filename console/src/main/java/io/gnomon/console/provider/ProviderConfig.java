package io.gnomon.console.provider;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The identity provider at which people sign in. */
@ConfigMapping(prefix = "gnomon.console.provider")
public interface ProviderConfig {

  /** The issuer; its {@code /.well-known/openid-configuration} has the rest. */
  Optional<URI> url();

  /** How the provider calls the front door; without it sign-in at the provider is off. */
  Optional<String> clientId();

  /** Proves to the provider that it is the front door; none for a public client. */
  Optional<String> clientSecret();

  /** A file with it, which wins. */
  Optional<Path> clientSecretFile();

  /**
   * What to ask for beside {@code openid}; some providers renew for {@code offline_access} alone.
   */
  Optional<List<String>> scopes();

  /** The TLS configuration with the trusted certificates; the default one unless set. */
  Optional<String> tlsConfiguration();

  /** Whether something in front ends TLS: browsers and provider get addresses with https then. */
  @WithDefault("false")
  boolean behindTls();

  /** How long the provider may take for an answer. */
  @WithDefault("5s")
  Duration timeout();

  /** Whether people sign in at a provider. */
  default boolean isSet() {
    return url().isPresent() && clientId().isPresent();
  }
}
