package io.gnomon.policy.manualindicator;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many indicators people make. */
@ConfigMapping(prefix = "gnomon.indicators")
interface IndicatorConfig {

  /**
   * How many exist at most that were made by hand. Each device holds those of its group, beside
   * those of tags.
   */
  @WithDefault("50000")
  int maxMadeByHand();
}
