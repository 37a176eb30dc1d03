package io.gnomon.policy.rollout;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How acknowledgements are stored, and followed. */
@ConfigMapping(prefix = "gnomon.rollout")
public interface RolloutConfig {

  /**
   * How many devices' acknowledgements wait to be stored at most; further ones are refused with a
   * Retry-After.
   */
  @WithDefault("5000")
  int maxWaitingAcknowledgements();

  /** How long the span of a rollout waits for acknowledgements, where traces are on. */
  @WithDefault("2m")
  Duration maxTraced();
}
