package io.gnomon.catalog.lookup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How look-ups are answered. */
@ConfigMapping(prefix = "gnomon.lookup")
interface LookupConfig {

  /** How often a replica looks whether the catalog has changed. */
  @WithDefault("250ms")
  Duration refreshInterval();
}
