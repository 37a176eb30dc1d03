package io.gnomon.policy.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many devices report events at once. */
@ConfigMapping(prefix = "gnomon.events")
interface EventConfig {

  /** How many batches wait to be stored at most; further ones are refused with a Retry-After. */
  @WithDefault("1000")
  int maxWaiting();
}
