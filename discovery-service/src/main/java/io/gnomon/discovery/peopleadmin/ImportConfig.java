package io.gnomon.discovery.peopleadmin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large a file of people may be. */
@ConfigMapping(prefix = "gnomon.people-import")
interface ImportConfig {

  /** Bytes of a file. */
  @WithDefault("8388608")
  long maxBytes();
}
