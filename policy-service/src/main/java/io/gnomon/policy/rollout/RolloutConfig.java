package io.gnomon.policy.rollout;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How acknowledgements are stored. */
@ConfigMapping(prefix = "gnomon.rollout")
interface RolloutConfig {

  /**
   * How many devices' acknowledgements wait to be stored at most; beyond it devices are told to
   * come later.
   */
  @WithDefault("5000")
  int maxWaitingAcknowledgements();
}
