package io.gnomon.policy.admission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one process admits. */
@ConfigMapping(prefix = "gnomon.feed")
interface AdmissionConfig {

  /** Feed streams opened per second; a token counts as four of them. */
  @WithDefault("2500")
  int admissionsPerSecond();
}
