package io.gnomon.discovery.exclusion;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How soon a process learns of the exclusions that another one received. */
@ConfigMapping(prefix = "gnomon.exclusions")
interface ExclusionConfig {

  /** Pause between two looks for changes. */
  @WithDefault("1s")
  Duration interval();
}
