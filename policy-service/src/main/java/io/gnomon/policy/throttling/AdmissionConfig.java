package io.gnomon.policy.throttling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one process admits. */
@ConfigMapping(prefix = "gnomon.feed")
interface AdmissionConfig {

  /**
   * Feed streams opened and changes asked for per second; a token counts as three of them. Less
   * while heartbeats are late.
   */
  @WithDefault("2500")
  int admissionsPerSecond();

  /**
   * Acknowledgements taken per second. Devices are asked to spread theirs so that two thirds of it
   * suffice. Less, and sooner than of the others, while heartbeats are late.
   */
  @WithDefault("2000")
  int acknowledgementsPerSecond();
}
