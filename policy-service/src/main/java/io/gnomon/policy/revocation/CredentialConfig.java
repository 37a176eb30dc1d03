package io.gnomon.policy.revocation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How credentials are revoked. */
@ConfigMapping(prefix = "gnomon.credentials")
interface CredentialConfig {

  /**
   * How far the clock of an issuer of tokens may be ahead: a subject's tokens count as issued
   * before its revocation if they were issued so soon after it.
   */
  @WithDefault("10s")
  Duration clockSkew();

  /** Pause between readings of what other replicas revoked, for what Kafka does not bring. */
  @WithDefault("2s")
  Duration checkInterval();
}
